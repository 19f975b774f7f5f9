import { useEffect, useState } from 'react'
import type { RegisterFile } from '../../../core/access/registers-questions'
import { ask } from '../../client'
import { Skeleton } from '../../components/skeleton'
import { useSession } from '../../session-store'
import { ChoosePage } from './choose-page'
import { NewRegisterPage } from './new-register-page'
import { RecoverPage } from './recover-page'
import { SheetPage } from './sheet-page'
import { UnlockPage } from './unlock-page'
import type { View } from './views'

/** The registers of this computer; the last used one is put on the desk where none is yet. */
const useRegisters = (fileName: string | null | undefined, view: View) => {
  const [registers, setRegisters] = useState<readonly RegisterFile[]>()
  const refresh = useSession((all) => all.refresh)
  // biome-ignore lint/correctness/useExhaustiveDependencies: coming back from choosing, another may lie on the desk
  useEffect(() => {
    let stale = false
    void ask('registers.list', {}, { quiet: true }).then(async (answer) => {
      if (stale) return
      const found = answer.ok ? answer.value : []
      const newest = found.find(({ isExample }) => !isExample) ?? found[0]
      if (fileName === null && newest !== undefined) {
        await ask('registers.choose', { id: newest.id }, { quiet: true })
        await refresh()
        return setRegisters(found.map((one) => ({ ...one, isChosen: one === newest })))
      }
      setRegisters(found)
    })
    return () => {
      stale = true
    }
  }, [fileName, view, refresh])
  return registers
}

/** What stands before the frame: unlocking, choosing, the first run, and the recovery sheet it ends with. */
export function SessionScreen() {
  const fileName = useSession((all) => all.session?.fileName)
  const recoveryKey = useSession((all) => all.recoveryKey)
  const [view, setView] = useState<View>('unlock')
  const registers = useRegisters(fileName, view)
  if (recoveryKey !== undefined) return <SheetPage recoveryKey={recoveryKey} />
  if (registers === undefined) return <Skeleton />
  if (view === 'new') return <NewRegisterPage onDone={setView} />
  if (view === 'recover') return <RecoverPage onDone={setView} />
  if (view === 'choose') return <ChoosePage registers={registers} onDone={setView} />
  return <UnlockPage file={registers.find(({ isChosen }) => isChosen)} onGo={setView} />
}

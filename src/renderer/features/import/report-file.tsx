import { useState } from 'react'
import { ask } from '../../client'
import { announce } from '../../components/announce'
import { Button } from '../../components/button'
import { fetchFile } from '../../files'
import { useProblem } from '../../i18n/problem-words'
import { useText } from '../../i18n/text'
import { useImport } from './import-store'

/** The file of refused rows, to be mended and imported again. */
export function ReportFile() {
  const { t, language } = useText()
  const say = useProblem()
  const { fileId, profile, corrections } = useImport()
  const [pending, setPending] = useState(false)
  const fetchReport = async () => {
    if (fileId === undefined || profile === undefined) return
    setPending(true)
    const answer = await ask('imports.refusals', {
      fileId,
      profile,
      corrections: [...corrections],
      language,
    })
    setPending(false)
    if (!answer.ok) return announce(say(answer.problem), 'over')
    if (answer.value.kind === 'cancelled') return
    const saved = answer.value.kind === 'saved' ? answer : await fetchFile(answer.value.id)
    if (!saved.ok) return announce(say(saved.problem), 'over')
    if ('name' in saved.value) announce(t('import.reportSaved', { name: saved.value.name }))
  }
  return (
    <Button variant="link" size="small" isPending={pending} onPress={() => void fetchReport()}>
      {t('import.reportFile')}
    </Button>
  )
}

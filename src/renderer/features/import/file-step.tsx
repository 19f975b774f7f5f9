import { type DragEvent, useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import { ask } from '../../client'
import { Button } from '../../components/button'
import { cx } from '../../components/class-names'
import { Notice } from '../../components/notice'
import { sendFile } from '../../files'
import { useProblem } from '../../i18n/problem-words'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import { useSession } from '../../session-store'
import styles from './import.module.css'
import { failWith, inspect, useImport } from './import-store'

const mostBytes = 64 * 1024 * 1024

const take = async (file: File | undefined): Promise<void> => {
  if (file === undefined) return
  if (file.size > mostBytes) return failWith({ code: 'conflict', why: 'import.tooLarge' })
  useImport.setState({ pending: true, problem: undefined })
  const sent = await sendFile(file)
  if (sent.ok) await inspect(sent.value.id)
  else failWith(sent.problem)
}

/** The window's own dialogue: the bytes do not pass through the page. */
const chooseInWindow = async (): Promise<void> => {
  const answer = await ask('imports.chooseFile', {})
  if (!answer.ok) return failWith(answer.problem)
  if (answer.value.kind === 'opened') return inspect(answer.value.file.id)
  if (answer.value.kind === 'too-large') failWith({ code: 'conflict', why: 'import.tooLarge' })
}

/** Choosing the file: dropped, or chosen in the browser's or the window's own dialogue. */
export function FileStep() {
  const { t } = useText()
  const format = useFormat()
  const say = useProblem()
  const { pending, problem } = useImport()
  const host = useSession((all) => all.session?.host)
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    if (host !== 'electron') void take(event.dataTransfer.files[0])
  }
  const choose = (
    <Button
      variant="primary"
      isPending={pending}
      {...(host === 'electron' && { onPress: () => void chooseInWindow() })}
    >
      {t('import.choose')}
    </Button>
  )
  return (
    <>
      {problem !== undefined && (
        <Notice tone="over" isAlert>
          {say(problem)}
        </Notice>
      )}
      <section
        aria-label={t('import.chooseTitle')}
        className={cx(styles.drop, over && styles.over)}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <h2>{t('import.chooseTitle')}</h2>
        <p>{t('import.chooseExplain', { size: format.bytes(mostBytes) })}</p>
        {host === 'electron' ? (
          choose
        ) : (
          <FileTrigger onSelect={(files) => void take(files?.[0])}>{choose}</FileTrigger>
        )}
        {pending && <p role="status">{t('import.reading')}</p>}
      </section>
    </>
  )
}

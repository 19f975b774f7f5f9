import { useState } from 'react'
import type { ImportResult } from '../../../core/import/import-questions'
import { ask } from '../../client'
import { announce } from '../../components/announce'
import { Button, ButtonLink } from '../../components/button'
import { Notice } from '../../components/notice'
import { useProblem } from '../../i18n/problem-words'
import { useText } from '../../i18n/text'
import { hrefTo } from '../../routes'
import { EqualRows } from './equal-rows'
import { HereRows } from './here-rows'
import styles from './import.module.css'
import { startOver, useImport } from './import-store'
import { OutcomePanel } from './outcome-panel'
import { RefusedRows } from './refused-rows'

/** What was taken in and what was not, and the way back. */
export function ResultStep({ result }: { result: ImportResult }) {
  const { t } = useText()
  const undone = useImport((all) => all.undone)
  return (
    <>
      <Notice tone={undone ? 'info' : 'met'}>
        {undone ? t('import.undone') : t('import.done', { count: result.accepted })}
      </Notice>
      <div className={styles.page}>
        <div className={styles.stack}>
          <RefusedRows found={result} />
          <HereRows found={result} />
          <EqualRows found={result} />
        </div>
        <aside className={styles.stack}>{!undone && <OutcomePanel found={result} />}</aside>
      </div>
    </>
  )
}

/** The buttons of the result. */
export function ResultActions({ result }: { result: ImportResult }) {
  const { t } = useText()
  const say = useProblem()
  const undone = useImport((all) => all.undone)
  const [pending, setPending] = useState(false)
  const undo = async () => {
    setPending(true)
    const answer = await ask('actions.undo', { actionId: result.actionId })
    setPending(false)
    if (answer.ok) useImport.setState({ undone: true })
    else announce(say(answer.problem), 'over')
  }
  return (
    <>
      {!undone && result.accepted > 0 && (
        <Button isPending={pending} onPress={() => void undo()}>
          {t('import.undo')}
        </Button>
      )}
      <Button onPress={startOver}>{t('import.another')}</Button>
      <ButtonLink variant="primary" href={hrefTo({ screen: 'register', query: '' })}>
        {t('import.toRegister')}
      </ButtonLink>
    </>
  )
}

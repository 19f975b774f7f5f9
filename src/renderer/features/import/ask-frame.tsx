import type { ReactNode } from 'react'
import { Button } from '../../components/button'
import { Chip } from '../../components/chip'
import { Panel } from '../../components/panel'
import { StateIcon } from '../../components/state-icon'
import { useText } from '../../i18n/text'
import styles from './import.module.css'

/** The frame of one question: open it is the thing to do, answered it can be changed. */
export function AskFrame({
  title,
  answer,
  onChange,
  children,
}: {
  title: string
  answer: string | null
  onChange: () => void
  children: ReactNode
}) {
  const { t } = useText()
  const isOpen = answer === null
  return (
    <Panel
      title={title}
      icon={<StateIcon shape={isOpen ? 'due-soon' : 'met'} />}
      tone={isOpen ? 'due' : 'info'}
      padded
      {...(isOpen && { border: 'attention' as const })}
    >
      {isOpen ? (
        children
      ) : (
        <div className={styles.form}>
          <span>
            <Chip state="met">{t('import.ask.confirmed')}</Chip> {answer}
          </span>
          <span>
            <Button size="small" onPress={onChange}>
              {t('import.ask.change')}
            </Button>
          </span>
        </div>
      )}
    </Panel>
  )
}

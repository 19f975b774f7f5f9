import { useEffect, useState } from 'react'
import type { OutputOf } from '../../../core/contract'
import { ask } from '../../client'
import { Button } from '../../components/button'
import { Panel } from '../../components/panel'
import { TextField } from '../../components/text-field'
import { useText } from '../../i18n/text'
import { useAnswer } from '../../use-answer'
import styles from './settings.module.css'

/** The people a lawyer may see. */
export function Assignments({ userId, onChanged }: { userId: string; onChanged: () => void }) {
  const { t } = useText()
  const { value: assigned, again } = useAnswer('assignments.list', { userId })
  const [text, setText] = useState('')
  const [found, setFound] = useState<OutputOf<'people.search'>>([])
  useEffect(() => {
    let stale = false
    if (text.trim() === '') setFound([])
    else
      void ask('people.search', { text, limit: 8 }).then((answer) => {
        if (!stale && answer.ok) setFound(answer.value)
      })
    return () => {
      stale = true
    }
  }, [text])
  const change = async (name: 'assignments.add' | 'assignments.remove', personId: string) => {
    await ask(name, { userId, personId })
    again()
    onChanged()
  }
  const isAssigned = (id: string) => assigned?.some(({ personId }) => personId === id) === true
  return (
    <Panel title={t('user.assignments')} sub={t('user.assignmentsExplain')} padded>
      <div className={styles.form}>
        <ul className={styles.found}>
          {(assigned ?? []).map(({ personId, name, number }) => (
            <li key={personId}>
              <span>{number === null ? name : `${name} (${number})`}</span>
              <Button
                size="small"
                label={t('user.unassign', { name })}
                onPress={() => void change('assignments.remove', personId)}
              >
                {t('user.remove')}
              </Button>
            </li>
          ))}
        </ul>
        <TextField label={t('user.assign')} value={text} onChange={setText} />
        <ul className={styles.found}>
          {found
            .filter(({ id }) => !isAssigned(id))
            .map(({ id, name, number }) => (
              <li key={id}>
                <Button variant="link" onPress={() => void change('assignments.add', id)}>
                  {number === null ? name : `${name} (${number})`}
                </Button>
              </li>
            ))}
        </ul>
      </div>
    </Panel>
  )
}

import { useMemo, useState } from 'react'
import type { OutputOf } from '../../../core/contract'
import type { Finding } from '../../../core/law/finding'
import type { Line } from '../../../core/law/line'
import { Button } from '../../components/button'
import { Notice } from '../../components/notice'
import { Panel } from '../../components/panel'
import { Table, type TableColumn } from '../../components/table'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import { hrefTo } from '../../routes'
import text from '../../styles/text.module.css'
import { FindingChip } from './finding-chip'
import styles from './law.module.css'
import { useVocabulary } from './law-vocabulary'

type Answer = OutputOf<'law.rule'>
type Person = NonNullable<Answer['touches']>['people'][number]

const fewPeople = 8

type RuleTouchesProps = {
  touches: Answer['touches']
  isActive: boolean
  lines: readonly Line[]
}

/** Whom the rule touches among those held: how many in each state, and who they are. */
export function RuleTouches({ touches, isActive, lines }: RuleTouchesProps) {
  const { t, language } = useText()
  const f = useFormat()
  const columns = usePeopleColumns()
  const [isWhole, setWhole] = useState(false)
  if (touches === null)
    return (
      <Panel title={t('lawbook.touchesNow')} padded>
        <p className={text.second}>{t('lawbook.touchesRestricted')}</p>
      </Panel>
    )
  const { held, asOf, people } = touches
  const concerned = touches.lines[0]?.states
    .filter(({ state }) => state !== 'not-applicable')
    .reduce((sum, { count }) => sum + count, 0)
  return (
    <Panel
      title={t('lawbook.touchesNow')}
      count={f.number(concerned ?? 0)}
      sub={t('lawbook.touchesSub', { held, when: f.instantYear(asOf) })}
    >
      {!isActive && (
        <div className={styles.inside}>
          <Notice tone="info">{t('lawbook.notCounting')}</Notice>
        </div>
      )}
      {concerned === 0 ? (
        <p className={styles.inside}>{t('lawbook.touchesNobody')}</p>
      ) : (
        <>
          <ul className={styles.inside}>
            {touches.lines.map(({ line, states }) => (
              <li key={line} className={styles.marks}>
                {touches.lines.length > 1 && (
                  <span className={text.second}>
                    {lines.find((one) => one.line === line)?.label?.[language] ?? line}
                  </span>
                )}
                {states.map(({ state, count }) => (
                  <span key={state} className={styles.counted}>
                    <FindingChip kind={state} /> <b>{f.number(count)}</b>
                  </span>
                ))}
              </li>
            ))}
          </ul>
          <Table
            label={t('lawbook.touchesNow')}
            columns={columns}
            rows={isWhole ? people : people.slice(0, fewPeople)}
            rowId={({ personId }) => personId}
          />
          {!isWhole && people.length > fewPeople && (
            <p className={styles.inside}>
              <Button size="small" onPress={() => setWhole(true)}>
                {t('lawbook.openList', { count: people.length })}
              </Button>
            </p>
          )}
          {isWhole && concerned !== undefined && concerned > people.length && (
            <p className={styles.inside}>
              {t('lawbook.firstPeople', { shown: f.number(people.length), all: f.number(concerned) })}
            </p>
          )}
        </>
      )}
    </Panel>
  )
}

function usePeopleColumns(): readonly TableColumn<Person>[] {
  const { t } = useText()
  return useMemo(
    () => [
      {
        id: 'person',
        head: t('lawbook.person'),
        cell: ({ personId, name, number }) => (
          <>
            <a className={text.medium} href={hrefTo({ screen: 'person', id: personId, tab: 'limits' })}>
              {name}
            </a>{' '}
            <span className={text.quiet}>{number}</span>
          </>
        ),
      },
      { id: 'state', head: t('lawbook.state'), cell: ({ finding }) => <FindingChip kind={finding.kind} /> },
      { id: 'due', head: t('lawbook.due'), cell: ({ finding }) => <FindingDates finding={finding} /> },
    ],
    [t],
  )
}

/** The dates of a finding, or what it needs. */
function FindingDates({ finding }: { finding: Finding }) {
  const { t } = useText()
  const f = useFormat()
  const name = useVocabulary()
  if (finding.kind === 'cannot-be-computed')
    return (
      <span className={text.second}>
        {t('lawbook.needs', { what: f.list(finding.missing.map((fact) => name('fact', fact))) })}
      </span>
    )
  if (finding.kind === 'breached') return t('lawbook.since', { when: f.instant(finding.since) })
  if (!('due' in finding)) return null
  const { earliest, latest } = finding.due
  if (earliest === null) return latest === null ? null : f.dueYear(latest)
  return latest === null || latest === earliest
    ? f.dueYear(earliest)
    : t('lawbook.between', { earliest: f.dueYear(earliest), latest: f.dueYear(latest) })
}

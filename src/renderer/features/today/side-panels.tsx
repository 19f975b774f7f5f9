import { toEpochMs } from '../../../core/dates/instant'
import type { RegisterRow } from '../../../core/register/register-row'
import type { TodayBoard } from '../../../core/register/today-questions'
import { Panel } from '../../components/panel'
import { PersonName } from '../../components/person-name'
import { StateIcon } from '../../components/state-icon'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import { hrefTo } from '../../routes'
import text from '../../styles/text.module.css'
import styles from './today.module.css'
import { registerQuery } from './window-words'

type BoardProps = { board: TodayBoard }

/** Who is held under no valid order, with the hours; and how many have no order recorded at all. */
export function GapsPanel({ board }: BoardProps) {
  const { t } = useText()
  const format = useFormat()
  const asOfMs = toEpochMs(board.asOf)
  const query = registerQuery({ authorities: ['gap', 'expired'] })
  const said = ({ authority }: RegisterRow): string => {
    if (authority === null || authority.kind === 'none' || authority.kind === 'covered') return ''
    if (authority.since === null) return t('today.gapStart')
    return authority.kind === 'gap'
      ? t('today.gapNone', { when: format.instant(authority.since) })
      : t('today.gapExpired', { when: format.instant(authority.since) })
  }
  const length = ({ authority }: RegisterRow): string =>
    authority !== null && 'since' in authority && authority.since !== null
      ? format.elapsed(asOfMs - toEpochMs(authority.since))
      : ''
  return (
    <Panel
      id="gaps"
      title={t('today.panel.gaps')}
      icon={<StateIcon shape="gap" />}
      {...(board.gaps.total > 0 && { tone: 'over' as const })}
      count={format.number(board.gaps.total)}
      sub={t('today.panel.gapsSub')}
      action={
        board.gaps.total > 0 && <a href={hrefTo({ screen: 'register', query })}>{t('today.inRegister')}</a>
      }
    >
      {board.gaps.rows.length === 0 && board.withoutOrder === 0 && (
        <p className={styles.nothing}>{t('today.nothing.gaps')}</p>
      )}
      <ul className={styles.two}>
        {board.gaps.rows.map((row) => (
          <li key={row.id}>
            <StateIcon shape="gap" />
            <div>
              <PersonName person={row} /> <span className={text.quiet}>{row.place || row.unit}</span>
              <p className={text.second}>{said(row)}</p>
            </div>
            <b className={text.over}>{length(row)}</b>
          </li>
        ))}
        {board.withoutOrder > 0 && (
          <li>
            <StateIcon shape="cannot-be-computed" />
            <a href={hrefTo({ screen: 'register', query: registerQuery({ authorities: 'none' }) })}>
              {t('today.noOrder', { count: board.withoutOrder })}
            </a>
          </li>
        )}
      </ul>
    </Panel>
  )
}

/** Facts nobody knows, and how many clocks each of them stops. */
export function FactsPanel({ board: { startUnknown } }: BoardProps) {
  const { t } = useText()
  const format = useFormat()
  const query = registerQuery({ standings: 'start-unknown' })
  return (
    <Panel
      id="facts"
      title={t('today.panel.facts')}
      icon={<StateIcon shape="cannot-be-computed" />}
      count={format.number(startUnknown.total)}
      action={
        startUnknown.total > 0 && (
          <a href={hrefTo({ screen: 'register', query })}>{t('today.all', { count: startUnknown.total })}</a>
        )
      }
    >
      {startUnknown.rows.length === 0 ? (
        <p className={styles.nothing}>{t('today.nothing.facts')}</p>
      ) : (
        <ul className={styles.oneLine}>
          {startUnknown.rows.map((row) => (
            <li key={row.id}>
              <StateIcon shape="cannot-be-computed" />
              <div>
                <PersonName person={row} /> <span className={text.quiet}>{t('today.physicalStop')}</span>
              </div>
              <span className={text.quiet}>{t('today.stops', { clocks: startUnknown.clocksEach })}</span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}

/** Those held the longest: the first to ask why of. */
export function LongestPanel({ board }: BoardProps) {
  const { t } = useText()
  const format = useFormat()
  return (
    <Panel
      id="longest"
      title={t('today.panel.longest')}
      sub={t('today.panel.longestSub')}
      action={
        <a href={hrefTo({ screen: 'register', query: registerQuery({ sort: '-timeHeld' }) })}>
          {t('today.inRegister')}
        </a>
      }
    >
      <ul className={styles.oneLine}>
        {board.longest
          .filter(({ longestMs }) => longestMs !== null)
          .map((row) => (
            <li key={row.id}>
              <StateIcon shape="running" />
              <div>
                <PersonName person={row} /> <span className={text.quiet}>{row.place || row.unit}</span>
              </div>
              <b>{format.elapsed(row.longestMs ?? 0)}</b>
            </li>
          ))}
      </ul>
    </Panel>
  )
}

import { useId } from 'react'
import type { AuthorityState } from '../../../core/custody/full-authority'
import { type Instant, toEpochMs } from '../../../core/dates/instant'
import type { FileMark, FileStay } from '../../../core/people/person-file'
import { localeOf } from '../../i18n/language'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import { limitWords } from './person-words'
import styles from './timeline.module.css'
import { passedSpans, placeSpans } from './timeline-parts'
import type { Scale } from './timeline-scale'
import { charPx, inLanes, lanePx, placeWords } from './timeline-words'
import { useWidth } from './use-width'

const axis = { axis: 16, top: 24, past: 34, places: 74, authority: 120, events: 186, marks: 248, bottom: 290 }

/** No order at all, or none any more: what is hatched densest and counted in hours. */
/** About the width of a letter of the axis: a tick whose words would leave the picture has none. */
const letterWidth = 6.5

const isUncovered = (state: AuthorityState): boolean => state === 'gap' || state === 'expired'

// Each state has a hatching of its own, so that printed in grey it loses nothing.
const hatches = [
  { state: 'gap', turn: 45, gap: 6 },
  { state: 'expired', turn: -45, gap: 6 },
  { state: 'past-limit', turn: 45, gap: 14 },
  { state: 'pending', turn: 90, gap: 8 },
] as const

type PictureProps = {
  stay: FileStay
  marks: readonly FileMark[]
  scale: Scale
  asOf: Instant
  label: string
  /** Since when holding is past the first limit in law, and which: it takes the place of the house marks. */
  past: { readonly since: Instant; readonly title: string } | undefined
}

/** Time past a limit in law: the one bar that is filled in red. */
function PastLimit({ left, size, y, words }: { left: number; size: number; y: number; words: string }) {
  if (size <= 0) return null
  return (
    <g>
      <rect x={left} width={size} y={y} height="22" className={styles.pastLimit}>
        <title>{words}</title>
      </rect>
      {size > words.length * charPx + 14 && (
        <text x={left + 8} y={y + 15.5} className={styles.pastLimitWords}>
          {words}
        </text>
      )}
    </g>
  )
}

/** The stay to scale: places, authority with its gaps in hours, events, marks, and now as a line. */
export function TimelinePicture({ stay, marks, scale, asOf, label, past }: PictureProps) {
  const words = useText()
  const { t, language } = words
  const format = useFormat()
  const hatch = useId()
  const { box, width } = useWidth()
  const x = (at: Instant | number): number => {
    const ms = typeof at === 'number' ? at : toEpochMs(at)
    return ((ms - scale.from) / (scale.until - scale.from)) * width
  }
  const clip = (px: number) => Math.min(Math.max(px, 0), width)
  const span = (from: Instant, until: Instant) => {
    const left = clip(x(from))
    return { left, size: Math.max(clip(x(until)) - left, 0) }
  }
  const isShown = (at: Instant) => toEpochMs(at) >= scale.from && toEpochMs(at) <= scale.until

  const gapWords = inLanes(
    stay.authority.intervals.flatMap((interval) => {
      const length = format.elapsed(interval.ms, 'hours')
      const { left, size } = span(interval.from, interval.until ?? asOf)
      // The words of a gap at the right edge end where it ends.
      const start = Math.max(0, Math.min(left, width - length.length * charPx - 4))
      return !isUncovered(interval.state) || size <= 0 ? [] : [{ x: start, words: length, id: interval.from }]
    }),
  )
  // The rows below make room for the lines that the words of gaps need.
  const drop = Math.max(0, ...gapWords.map(({ lane }) => lane ?? 0)) * lanePx
  const rows = { ...axis, events: axis.events + drop, marks: axis.marks + drop, bottom: axis.bottom + drop }

  const end = stay.told.end?.at ?? asOf
  const pastSpans = passedSpans(marks, end)
  const tickText = new Intl.DateTimeFormat(localeOf[language], {
    timeZone: 'UTC',
    ...(scale.unit === 'day'
      ? { day: 'numeric' }
      : scale.unit === 'week'
        ? { day: 'numeric', month: 'short' }
        : scale.unit === 'month'
          ? { month: 'short' }
          : { year: 'numeric' }),
  })
  const monthText = new Intl.DateTimeFormat(localeOf[language], { month: 'long', timeZone: 'UTC' })
  const tickWidth = scale.ticks.length < 2 ? width : width / scale.ticks.length
  const every = Math.max(1, Math.ceil((scale.unit === 'day' ? 22 : 56) / Math.max(tickWidth, 1)))

  const nowX = x(asOf)
  const events = placeWords(
    stay.events.flatMap((event) =>
      event.happenedAt !== null && !event.enteredInError && isShown(event.happenedAt)
        ? [{ x: x(event.happenedAt), words: t(`person.event.${event.kind}`), event, at: event.happenedAt }]
        : [],
    ),
    width,
    nowX,
  )
  const diamonds = placeWords(
    marks.flatMap((mark) => {
      const due = 'due' in mark.finding ? mark.finding.due.earliest : null
      return due !== null && mark.finding.kind !== 'satisfied' && isShown(due)
        ? [{ x: x(due), words: limitWords(words, mark.limitMs ?? 0), mark, at: due, isPassed: due <= asOf }]
        : []
    }),
    width,
    nowX,
  )
  return (
    <div className={styles.grid}>
      <div className={styles.labels} aria-hidden="true">
        {scale.unit === 'day' && <span style={{ top: 2 }}>{monthText.format(new Date(scale.from))}</span>}
        <span style={{ top: rows.past + 3 }}>
          {t(past === undefined ? 'person.rowPast' : 'limits.rowPast')}
        </span>
        <span style={{ top: rows.places + 4 }}>{t('person.rowPlaces')}</span>
        <span style={{ top: rows.authority + 4 }}>{t('person.rowAuthority')}</span>
        <span style={{ top: rows.events - 8 }}>{t('person.rowEvents')}</span>
        <span style={{ top: rows.marks - 8 }}>{t('person.rowMarks')}</span>
      </div>
      <div ref={box}>
        <svg className={styles.picture} width={width} height={rows.bottom} role="img" aria-label={label}>
          <defs>
            {hatches.map(({ state, turn, gap }) => (
              <pattern
                key={state}
                id={`${hatch}-${state}`}
                width={gap}
                height={gap}
                patternUnits="userSpaceOnUse"
                patternTransform={`rotate(${turn})`}
              >
                <rect width={gap} height={gap} className={styles[`ground-${state}`]} />
                <line x1="0" x2="0" y1="0" y2={gap} className={styles[`stroke-${state}`]} />
              </pattern>
            ))}
          </defs>
          {scale.ticks.map(({ at, day, isWeekend }, index) => {
            const left = x(at)
            const next = scale.ticks[index + 1]
            const right = next === undefined ? width : x(next.at)
            const words =
              scale.unit === 'month' && day.slice(5, 7) === '01'
                ? day.slice(0, 4)
                : tickText.format(new Date(`${day}T12:00:00Z`))
            const isCentred = scale.unit === 'day'
            const wordsAt = isCentred ? (left + Math.min(right, width)) / 2 : left + 3
            const wordsEnd = wordsAt + words.length * letterWidth * (isCentred ? 0.5 : 1)
            return (
              <g key={day}>
                {scale.unit === 'day' && isWeekend && (
                  <rect
                    x={clip(left)}
                    width={Math.max(clip(right) - clip(left), 0)}
                    y={rows.top}
                    height={rows.bottom - rows.top}
                    className={styles.weekend}
                  />
                )}
                {left >= 0 && (
                  <line x1={left} x2={left} y1={rows.top} y2={rows.bottom} className={styles.line} />
                )}
                {index % every === 0 && left >= 0 && wordsEnd <= width && (
                  <text
                    x={wordsAt}
                    y={rows.axis}
                    textAnchor={isCentred ? 'middle' : 'start'}
                    className={styles.axis}
                  >
                    {words}
                  </text>
                )}
              </g>
            )
          })}
          {[66, 112, rows.events - 18, rows.marks - 22].map((y) => (
            <line key={y} x1="0" x2={width} y1={y} y2={y} className={styles.separator} />
          ))}
          {past !== undefined && (
            <PastLimit
              {...span(past.since, end)}
              y={rows.past}
              words={t('limits.pastBy', {
                length: format.elapsed(toEpochMs(end) - toEpochMs(past.since), 'hours'),
                limit: past.title,
              })}
            />
          )}
          {(past === undefined ? pastSpans : []).map(({ mark, from, until }) => {
            const { left, size } = span(from, until)
            const name = t('person.pastMark', { mark: limitWords(words, mark.limitMs ?? 0) })
            return size <= 0 ? null : (
              <g key={mark.ruleId}>
                <rect x={left} width={size} y={rows.past} height="22" className={styles.past}>
                  <title>{name}</title>
                </rect>
                {size > name.length * charPx + 14 && (
                  <text x={left + 8} y={rows.past + 15.5} className={styles.pastWords}>
                    {name}
                  </text>
                )}
              </g>
            )
          })}
          {placeSpans(stay, end).map(({ from, until, kind, event, placement }) => {
            const { left, size } = span(from, until)
            const name =
              placement !== null
                ? [placement.unitName, placement.place].filter((part) => part !== '').join(' ')
                : event !== null
                  ? event.place || t(`person.event.${event.kind}`)
                  : ''
            return size <= 0 ? null : (
              <g key={`${kind} ${from}`}>
                <rect
                  x={left}
                  width={Math.max(size, 2)}
                  y={rows.places}
                  height="24"
                  className={styles[`place-${kind}`]}
                >
                  <title>{`${name}, ${format.instantYear(from)} – ${format.instantYear(until)}`}</title>
                </rect>
                {size > name.length * charPx + 16 && (
                  <text
                    x={left + 8}
                    y={rows.places + 16.5}
                    className={kind === 'before' ? styles.onDark : undefined}
                  >
                    {name}
                  </text>
                )}
              </g>
            )
          })}
          {stay.authority.intervals.map((interval) => {
            const until = interval.until ?? asOf
            const { left, size } = span(interval.from, until)
            if (size <= 0) return null
            const { state } = interval
            const length = format.elapsed(interval.ms, 'hours')
            const meaning = t('limits.authoritySum', { state: t(`limits.authority.${state}`), length })
            const order = stay.orders.find(({ id }) => id === interval.orderId)
            const name = order ? order.number || order.authority : ''
            const said = isUncovered(state)
              ? ''
              : [name, state === 'valid' ? '' : t(`limits.authority.${state}`)]
                  .filter((part) => part !== '')
                  .join(', ')
            return (
              <g key={interval.from}>
                <rect
                  x={left}
                  width={Math.max(size, 3)}
                  y={rows.authority}
                  height="24"
                  className={styles[`authority-${state}`]}
                  {...(state !== 'valid' && { fill: `url(#${hatch}-${state})` })}
                >
                  <title>{name === '' ? meaning : `${name}, ${meaning}`}</title>
                </rect>
                {said !== '' && size > said.length * charPx + 16 && (
                  <text x={left + 8} y={rows.authority + 16.5} className={styles.onHatch}>
                    {said}
                  </text>
                )}
              </g>
            )
          })}
          {gapWords.map(({ x: left, words: length, lane, id }) =>
            lane === null ? null : (
              <text key={id} x={left} y={rows.authority + 38 + lane * lanePx} className={styles.gapWords}>
                {length}
              </text>
            ),
          )}
          {events.map(({ event, x: left, lane, isBefore, words: name, at }) => (
            <g key={event.id}>
              <circle cx={left} cy={rows.events} r="4" className={styles.event}>
                <title>{`${name}, ${format.instantYear(at)}`}</title>
              </circle>
              {lane !== null && (
                <text
                  x={isBefore ? left - 9 : lane === 0 ? left + 9 : left - 4}
                  y={rows.events + (lane === 0 ? 4 : 22)}
                  textAnchor={isBefore ? 'end' : 'start'}
                  className={styles.words}
                >
                  {name}
                </text>
              )}
            </g>
          ))}
          {diamonds.map(({ mark, x: left, lane, isBefore, words: name, at, isPassed }) => (
            <g key={mark.ruleId}>
              <path
                d={`M${left} ${rows.marks - 6}l6 6-6 6-6-6z`}
                className={isPassed ? styles.markPassed : styles.markAhead}
              >
                <title>{`${mark.title[language]}, ${format.dueYear(at)}`}</title>
              </path>
              {lane !== null && (
                <text
                  x={isBefore ? left - 9 : lane === 0 ? left + 9 : left - 4}
                  y={rows.marks + (lane === 0 ? 4 : 22)}
                  textAnchor={isBefore ? 'end' : 'start'}
                  className={isPassed ? styles.wordsPassed : styles.words}
                >
                  {name}
                </text>
              )}
            </g>
          ))}
          {nowX >= 0 && nowX <= width && (
            <g>
              <line x1={nowX} x2={nowX} y1="20" y2={rows.bottom} className={styles.now} />
              <text
                x={nowX > width - 90 ? nowX - 7 : nowX + 7}
                y={nowX > width - 90 && pastSpans.length > 0 ? rows.top + 6 : 49}
                textAnchor={nowX > width - 90 ? 'end' : 'start'}
                className={styles.nowWords}
              >
                {t('person.nowLine', { time: format.time(asOf) })}
              </text>
            </g>
          )}
        </svg>
      </div>
    </div>
  )
}

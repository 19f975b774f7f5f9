import type { WorkedExample } from '../../../core/law/worked-example'
import { isMessageKey } from '../../i18n/catalogues'
import { useText } from '../../i18n/text'
import styles from './law.module.css'
import { useVocabulary } from './law-vocabulary'

/** The facts of an example's made-up person, as they stand in the pack: times keep their offset from UTC. */
export function GivenFacts({ example }: { example: WorkedExample }) {
  const { t } = useText()
  const name = useVocabulary()
  const { person, asOf, zone } = example
  const eventName = (kind: string) => {
    const key = `person.event.${kind}`
    return isMessageKey(key) ? t(key) : kind
  }
  const flagName = (kind: string) => {
    const key = `flag.${kind}`
    return isMessageKey(key) ? t(key) : kind
  }
  const yesOrNo = (is: 'yes' | 'no') => t(is === 'yes' ? 'lawbook.yes' : 'lawbook.no')
  const rows: [string, string][] = [
    [t('lawbook.askedFor'), `${asOf} (${zone})`],
    ...(person.birth === undefined
      ? []
      : [[t('lawbook.birth'), birthText(person.birth)] as [string, string]]),
    ...person.stays.flatMap(({ events, orders = [], placements = [] }): [string, string][] => [
      ...events.map(({ kind, at, on }): [string, string] => [eventName(kind), at ?? on ?? '?']),
      ...orders.map(({ kind, issued, expires }): [string, string] => [
        t('lawbook.orderOf', { kind }),
        [issued, expires].filter((one) => one !== undefined).join(' – '),
      ]),
      ...placements.map(({ kind, from, to }): [string, string] => [kind, [from, to ?? ''].join(' – ')]),
    ]),
    ...(person.milestones ?? []).map((one): [string, string] => [
      name('fact', one.kind),
      one.for ?? one.at ?? one.on ?? '?',
    ]),
    ...(person.flags ?? []).map(({ kind, from, to }): [string, string] => [
      flagName(kind),
      [from, to].filter((one) => one !== undefined).join(' – '),
    ]),
    ...(person.answers ?? []).map(({ fact, is }): [string, string] => [name('fact', fact), yesOrNo(is)]),
    ...(person.facilityAnswers ?? []).map(({ fact, is }): [string, string] => [
      t('lawbook.forFacility', { what: name('fact', fact) }),
      yesOrNo(is),
    ]),
    ...(person.extensions ?? []).map(({ extension, ordered, ground }): [string, string] => [
      extension,
      [ordered, ground].filter((one) => one !== undefined).join(', '),
    ]),
  ]
  return (
    <dl className={styles.given}>
      {rows.map(([what, when], place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the facts of an example stand in the order of its file
        <div key={place}>
          <dt>{what}</dt>
          <dd>{when}</dd>
        </div>
      ))}
    </dl>
  )
}

const birthText = (birth: NonNullable<WorkedExample['person']['birth']>): string => {
  switch (birth.kind) {
    case 'exact':
      return birth.on
    case 'year':
      return String(birth.year)
    case 'estimated':
      return `± ${birth.statedAge}, ${birth.statedOn}`
    case 'disputed':
      return `${birth.claimedOn} / ${birth.recordedOn ?? '?'}`
    default:
      return '?'
  }
}

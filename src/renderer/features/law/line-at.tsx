import { momentNames } from '../../../core/law/facts/moment-name'
import { useText } from '../../i18n/text'
import { AppliesToAt } from './applies-to-at'
import { blankCount, blankExtension, blankSeries } from './blank'
import { CountAt, ReadingsAt } from './count-at'
import { useAt } from './draft-context'
import styles from './edit.module.css'
import { blankExpression, ExpressionAt } from './expression-at'
import { ListAt, LocalizedAt, MaybeAt, NumberAt, SelectAt, TextAt, TickAt } from './fields-at'
import { getAt, type Path } from './json-path'
import { useVocabulary } from './law-vocabulary'
import { NamesAt } from './names-at'

type LineAtProps = { path: Path; calendars: readonly string[] }

const noWords = { en: '', es: '', pt: '', fr: '' }

/** One clock: what starts it, how it is counted, what stops, lengthens and meets it. */
export function LineAt({ path, calendars }: LineAtProps) {
  const { t } = useText()
  const name = useVocabulary()
  const { value, set } = useAt(path)
  const time = getAt(value, ['time'])
  const moments = { list: 'fact', names: momentNames } as const
  const at = (...more: Path): Path => [...path, ...more]
  return (
    <div className={styles.stack}>
      <div className={styles.row}>
        <TextAt path={at('line')} label={t('lawbook.edit.lineId')} hint={t('lawbook.edit.idHint')} />
        <SelectAt
          path={at('role')}
          label={t('lawbook.edit.role')}
          choices={(['limit', 'protective', 'target', 'house'] as const).map((id) => ({
            id,
            words: name('role', id),
          }))}
        />
      </div>
      <MaybeAt path={at('label')} label={t('lawbook.edit.hasLabel')} blank={noWords}>
        <LocalizedAt path={at('label')} label={t('lawbook.edit.label')} />
      </MaybeAt>
      <AppliesToAt path={path} of="line" />
      <fieldset className={styles.group}>
        <legend>{t('lawbook.starts')}</legend>
        <NamesAt path={at('startsFrom', 'earliestOf')} label={t('lawbook.startsEarliest')} {...moments} />
        <NamesAt
          path={at('startsFrom', 'butNotBefore')}
          label={t('lawbook.startsNotBefore')}
          isOptional
          {...moments}
        />
        <NamesAt
          path={at('startsFrom', 'orLaterIfRecorded')}
          label={t('lawbook.startsLater')}
          isOptional
          {...moments}
        />
        <div className={styles.row}>
          <SelectAt
            path={at('startsFrom', 'occurrence')}
            label={t('lawbook.edit.occurrence')}
            choices={(['first', 'last', 'each'] as const).map((id) => ({
              id,
              words: t(`lawbook.occurrence.${id}`),
            }))}
          />
          <SelectAt
            path={at('startsFrom', 'ifMissing')}
            label={t('lawbook.edit.ifMissing')}
            choices={(['ask', 'not-started'] as const).map((id) => ({
              id,
              words: t(`lawbook.ifMissing.${id}`),
            }))}
          />
          <TextAt
            path={at('startsFrom', 'elseDueOf')}
            label={t('lawbook.edit.elseDueOf')}
            hint={t('lawbook.edit.elseDueOfHint')}
            isOptional
          />
        </div>
      </fieldset>
      <ReadingsAt path={at('counted')} label={t('lawbook.counted')} calendars={calendars} />
      <div className={styles.row}>
        <SelectAt
          path={at('time')}
          label={t('lawbook.time')}
          choices={(['held', 'running', 'linked-stays', 'linked-window'] as const).map((id) => ({
            id,
            words: t(`lawbook.edit.time.${id}`),
          }))}
          onChosen={(id) =>
            set({
              ...(value as object),
              time: id,
              linkedWithinDays: id.startsWith('linked') ? (getAt(value, ['linkedWithinDays']) ?? null) : null,
            })
          }
        />
        {typeof time === 'string' && time.startsWith('linked') && (
          <NumberAt path={at('linkedWithinDays')} label={t('lawbook.edit.linkedWithinDays')} />
        )}
      </div>
      <ListAt
        path={at('pausedBy')}
        label={t('lawbook.pauses')}
        blank={blankExpression}
        add={t('lawbook.edit.addPause')}
      >
        {(one) => <ExpressionAt path={one} />}
      </ListAt>
      <ListAt
        path={at('extendedBy')}
        label={t('lawbook.extensions')}
        blank={blankExtension}
        add={t('lawbook.edit.addExtension')}
      >
        {(one) => <ExtensionAt path={one} calendars={calendars} />}
      </ListAt>
      <MaybeAt path={at('absoluteMaximum')} label={t('lawbook.absolute')} blank={[blankCount]}>
        <ReadingsAt path={at('absoluteMaximum')} label={t('lawbook.counted')} calendars={calendars} />
      </MaybeAt>
      <NamesAt path={at('metBy')} label={t('lawbook.metBy')} isOptional {...moments} />
      <TickAt path={at('metEvenBefore')} label={t('lawbook.metBefore')} />
      <MaybeAt path={at('series')} label={t('lawbook.edit.hasSeries')} blank={blankSeries}>
        <SeriesAt path={at('series')} calendars={calendars} />
      </MaybeAt>
      <TickAt path={at('notBefore')} label={t('lawbook.edit.notBefore')} />
    </div>
  )
}

function ExtensionAt({ path, calendars }: LineAtProps) {
  const { t } = useText()
  const { value, set } = useAt([...path, 'length'])
  const kind = getAt(value, ['kind'])
  return (
    <div className={styles.stack}>
      <div className={styles.row}>
        <TextAt
          path={[...path, 'extension']}
          label={t('lawbook.edit.extensionId')}
          hint={t('lawbook.edit.idHint')}
        />
        <SelectAt
          path={[...path, 'length', 'kind']}
          label={t('lawbook.edit.extensionLength')}
          choices={(['to', 'adds', 'as-ordered'] as const).map((id) => ({
            id,
            words: t(`lawbook.edit.extension.${id}`),
          }))}
          onChosen={(id) =>
            set(
              id === 'as-ordered'
                ? { kind: id }
                : { kind: id, counted: getAt(value, ['counted']) ?? [blankCount] },
            )
          }
        />
        <NumberAt path={[...path, 'atMostTimes']} label={t('lawbook.edit.atMostTimes')} />
      </div>
      <LocalizedAt path={[...path, 'label']} label={t('lawbook.edit.label')} />
      {kind !== 'as-ordered' && (
        <ReadingsAt
          path={[...path, 'length', 'counted']}
          label={t('lawbook.counted')}
          calendars={calendars}
        />
      )}
      <ListAt
        path={[...path, 'grounds']}
        label={t('lawbook.extensionGrounds')}
        blank=""
        add={t('lawbook.edit.addGround')}
      >
        {(one) => <TextAt path={one} label={t('lawbook.edit.ground')} />}
      </ListAt>
    </div>
  )
}

function SeriesAt({ path, calendars }: LineAtProps) {
  const { t } = useText()
  return (
    <div className={styles.stack}>
      <NamesAt path={[...path, 'acts']} label={t('lawbook.seriesActs')} list="fact" names={momentNames} />
      <ListAt
        path={[...path, 'then']}
        label={t('lawbook.series')}
        blank={{ counted: [blankCount], times: null }}
        add={t('lawbook.edit.addPhase')}
      >
        {(one) => (
          <>
            <NumberAt
              path={[...one, 'times']}
              label={t('lawbook.edit.times')}
              hint={t('lawbook.edit.timesHint')}
              isOptional
            />
            <ReadingsAt path={[...one, 'counted']} label={t('lawbook.counted')} calendars={calendars} />
          </>
        )}
      </ListAt>
      <MaybeAt
        path={[...path, 'fromMark']}
        label={t('lawbook.edit.hasFromMark')}
        blank={{ mark: blankCount, counted: [blankCount], alsoOnMark: false }}
      >
        <CountAt path={[...path, 'fromMark', 'mark']} calendars={calendars} />
        <ReadingsAt
          path={[...path, 'fromMark', 'counted']}
          label={t('lawbook.counted')}
          calendars={calendars}
        />
        <TickAt path={[...path, 'fromMark', 'alsoOnMark']} label={t('lawbook.seriesOnMark')} />
      </MaybeAt>
    </div>
  )
}

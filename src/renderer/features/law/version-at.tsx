import { challengeKinds } from '../../../core/law/challenge'
import { conditionNames } from '../../../core/law/facts/condition-name'
import { momentNames } from '../../../core/law/facts/moment-name'
import { outcomes } from '../../../core/law/rule-version'
import { Select } from '../../components/select'
import { useText } from '../../i18n/text'
import { AppliesToAt } from './applies-to-at'
import { blankCitation, blankLine, blankProhibition } from './blank'
import { useAt } from './draft-context'
import styles from './edit.module.css'
import { blankExpression, ExpressionAt } from './expression-at'
import { DayAt, ListAt, LocalizedAt, MaybeAt, SelectAt, TextAt, TickAt } from './fields-at'
import { getAt, type Path } from './json-path'
import { useVocabulary } from './law-vocabulary'
import { LineAt } from './line-at'
import { NameAt } from './names-at'

const noWords = { en: '', es: '', pt: '', fr: '' }

/** One dated state of a rule: its source first, then whom it applies to, its clocks and what follows. */
export function VersionAt({ path, calendars }: { path: Path; calendars: readonly string[] }) {
  const { t } = useText()
  const name = useVocabulary()
  const at = (...more: Path): Path => [...path, ...more]
  return (
    <div className={styles.stack}>
      <div className={styles.row}>
        <DayAt path={at('inForceFrom')} label={t('lawbook.edit.inForceFrom')} />
        <DayAt path={at('inForceUntil')} label={t('lawbook.edit.inForceUntil')} isOptional />
        <SelectAt
          path={at('standing')}
          label={t('lawbook.standingLabel')}
          choices={(['in-force', 'set-aside', 'not-yet'] as const).map((id) => ({
            id,
            words: name('standing', id),
          }))}
        />
      </div>
      <ListAt
        path={at('citations')}
        label={t('lawbook.citation')}
        blank={blankCitation}
        add={t('lawbook.edit.addCitation')}
      >
        {(one) => (
          <>
            <TextAt path={[...one, 'cite']} label={t('lawbook.edit.cite')} />
            <TextAt
              path={[...one, 'source']}
              label={t('lawbook.edit.source')}
              hint={t('lawbook.edit.sourceHint')}
            />
            <TextAt path={[...one, 'says']} label={t('lawbook.edit.says')} lines={2} />
          </>
        )}
      </ListAt>
      <div className={styles.row}>
        <SelectAt
          path={at('howSure')}
          label={t('lawbook.sure')}
          choices={(['read', 'reported', 'not-confirmed'] as const).map((id) => ({
            id,
            words: name('howSure', id),
          }))}
        />
        <DayAt path={at('textCheckedOn')} label={t('lawbook.edit.textCheckedOn')} />
        <DayAt path={at('reviewBy')} label={t('lawbook.edit.reviewBy')} />
      </div>
      <MaybeAt path={at('doubt')} label={t('lawbook.edit.hasDoubt')} blank={noWords}>
        <LocalizedAt path={at('doubt')} label={t('lawbook.doubt')} lines={3} />
      </MaybeAt>
      <MaybeAt
        path={at('challenge')}
        label={t('lawbook.edit.hasChallenge')}
        blank={{ kind: challengeKinds[0], fact: null }}
      >
        <SelectAt
          path={at('challenge', 'kind')}
          label={t('lawbook.challenge')}
          choices={challengeKinds.map((id) => ({ id, words: name('challenge', id) }))}
        />
        <MaybeAt path={at('challenge', 'fact')} label={t('lawbook.edit.hasChallengeFact')} blank="">
          <NameAt
            path={at('challenge', 'fact')}
            label={t('lawbook.edit.challengeFact')}
            list="fact"
            names={conditionNames}
          />
        </MaybeAt>
      </MaybeAt>
      <AppliesToAt path={path} of="rule" />
      <ListAt
        path={at('lines')}
        label={t('lawbook.howCounted')}
        blank={blankLine('')}
        add={t('lawbook.edit.addLine')}
      >
        {(one) => <LineAt path={one} calendars={calendars} />}
      </ListAt>
      <MaybeAt path={at('prohibition')} label={t('lawbook.edit.hasProhibition')} blank={blankProhibition}>
        <ProhibitionAt path={at('prohibition')} />
      </MaybeAt>
      <SelectAt
        path={at('consequence', 'outcome')}
        label={t('lawbook.edit.outcome')}
        choices={outcomes.map((id) => ({ id, words: name('outcome', id) }))}
      />
      <LocalizedAt path={at('consequence', 'sentence')} label={t('lawbook.follows')} lines={2} />
      <LocalizedAt path={at('decider')} label={t('lawbook.decides')} />
    </div>
  )
}

function ProhibitionAt({ path }: { path: Path }) {
  const { t } = useText()
  const { value, set, isDisabled } = useAt(path)
  const strength = getAt(value, ['strength'])
  const isHolding = getAt(value, ['forbids']) === 'holding'
  return (
    <div className={styles.stack}>
      <div className={styles.row}>
        <SelectAt
          path={[...path, 'strength']}
          label={t('lawbook.edit.strength')}
          choices={(['absolute', 'presumption'] as const).map((id) => ({
            id,
            words: t(`lawbook.strength.${id}`),
          }))}
          onChosen={(id) =>
            set({ ...(value as object), strength: id, unless: id === 'absolute' ? null : blankExpression })
          }
        />
        <Select
          label={t('lawbook.forbids')}
          value={isHolding ? 'holding' : 'act'}
          onChange={(id) =>
            set({ ...(value as object), forbids: id === 'holding' ? 'holding' : { act: '' } })
          }
          choices={[
            { id: 'holding', words: t('lawbook.forbidsHolding') },
            { id: 'act', words: t('lawbook.edit.oneAct') },
          ]}
          isDisabled={isDisabled}
        />
        {!isHolding && (
          <NameAt
            path={[...path, 'forbids', 'act']}
            label={t('lawbook.edit.act')}
            list="fact"
            names={momentNames}
          />
        )}
      </div>
      {strength === 'presumption' && (
        <>
          <ExpressionAt path={[...path, 'unless']} />
          <TickAt path={[...path, 'onlyFromThen']} label={t('lawbook.onlyFromThen')} />
        </>
      )}
      <TickAt path={[...path, 'onlyDuringTheTime']} label={t('lawbook.onlyDuringTheTime')} />
    </div>
  )
}

import { conditionNames } from '../../../core/law/facts/condition-name'
import { momentNames } from '../../../core/law/facts/moment-name'
import { Select } from '../../components/select'
import { useText } from '../../i18n/text'
import { useAt } from './draft-context'
import styles from './edit.module.css'
import { ListAt, NumberAt } from './fields-at'
import { getAt, type Path } from './json-path'
import { NameAt } from './names-at'

const kinds = [
  'is',
  'all',
  'any',
  'not',
  'ageBelow',
  'ageAtLeast',
  'ageBelowAtStop',
  'ageAtLeastAtStop',
  'happened',
  'within',
] as const
type Kind = (typeof kinds)[number]

export const blankExpression = { is: '' }

const blanks: Readonly<Record<Kind, object>> = {
  is: blankExpression,
  all: { all: [blankExpression] },
  any: { any: [blankExpression] },
  not: { not: blankExpression },
  ageBelow: { age: { below: null } },
  ageAtLeast: { age: { 'at-least': null } },
  ageBelowAtStop: { age: { below: null, at: 'physical-stop' } },
  ageAtLeastAtStop: { age: { 'at-least': null, at: 'physical-stop' } },
  happened: { happened: '' },
  within: { within: { hours: null, of: '' } },
}

const kindOf = (value: unknown): Kind | undefined => {
  if (typeof value !== 'object' || value === null) return undefined
  if (!('age' in value)) return kinds.find((kind) => kind in value)
  const kind = getAt(value, ['age', 'at-least']) === undefined ? 'ageBelow' : 'ageAtLeast'
  return getAt(value, ['age', 'at']) === undefined ? kind : `${kind}AtStop`
}

/** What a condition keeps when it becomes another kind: its parts, or itself as the only part. */
const turnedInto = (kind: Kind, value: unknown): unknown => {
  const parts = getAt(value, ['all']) ?? getAt(value, ['any'])
  if ((kind === 'all' || kind === 'any') && value !== undefined)
    return { [kind]: Array.isArray(parts) ? parts : [value] }
  if (kind === 'not' && value !== undefined) return { not: value }
  return blanks[kind]
}

/** A condition, built from the closed language: nothing can be typed that is not in it. */
export function ExpressionAt({ path }: { path: Path }) {
  const { t } = useText()
  const { value, set, id, error, isDisabled } = useAt(path)
  const kind = kindOf(value)
  return (
    <div className={styles.condition}>
      <Select
        id={id}
        label={t('lawbook.edit.conditionKind')}
        value={kind}
        onChange={(chosen) => set(turnedInto(chosen, value))}
        choices={kinds.map((one) => ({ id: one, words: t(`lawbook.conditionKind.${one}`) }))}
        error={error}
        isDisabled={isDisabled}
      />
      {kind === 'is' && (
        <NameAt path={[...path, 'is']} label={t('lawbook.edit.fact')} list="fact" names={conditionNames} />
      )}
      {kind === 'happened' && (
        <NameAt
          path={[...path, 'happened']}
          label={t('lawbook.edit.moment')}
          list="fact"
          names={momentNames}
        />
      )}
      {(kind === 'ageBelow' || kind === 'ageBelowAtStop') && (
        <NumberAt path={[...path, 'age', 'below']} label={t('lawbook.edit.years')} />
      )}
      {(kind === 'ageAtLeast' || kind === 'ageAtLeastAtStop') && (
        <NumberAt path={[...path, 'age', 'at-least']} label={t('lawbook.edit.years')} />
      )}
      {kind === 'within' && (
        <>
          <NumberAt path={[...path, 'within', 'hours']} label={t('lawbook.edit.unitHours')} />
          <NameAt
            path={[...path, 'within', 'of']}
            label={t('lawbook.edit.moment')}
            list="fact"
            names={momentNames}
          />
        </>
      )}
      {(kind === 'all' || kind === 'any') && (
        <ListAt
          path={[...path, kind]}
          label={t(kind === 'all' ? 'lawbook.allOf' : 'lawbook.anyOf')}
          blank={blankExpression}
          add={t('lawbook.edit.addCondition')}
        >
          {(at) => <ExpressionAt path={at} />}
        </ListAt>
      )}
      {kind === 'not' && (
        <div className={styles.inner}>
          <ExpressionAt path={[...path, 'not']} />
        </div>
      )}
    </div>
  )
}

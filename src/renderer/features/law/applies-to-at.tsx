import { Select } from '../../components/select'
import { useText } from '../../i18n/text'
import { useAt } from './draft-context'
import styles from './edit.module.css'
import { blankExpression, ExpressionAt } from './expression-at'
import { SelectAt } from './fields-at'
import type { Path } from './json-path'

/** Whom a version of a rule, or one clock of it, concerns, and what it means while that is unknown. */
export function AppliesToAt({ path, of }: { path: Path; of: 'rule' | 'line' }) {
  const { t } = useText()
  const { value, set, isDisabled } = useAt([...path, 'appliesTo'])
  const everyone = of === 'rule' ? 'everyone-held' : 'as-the-rule'
  // A line of a draft from before lines had conditions says nothing of it.
  const isEveryone = value === everyone || (of === 'line' && value === undefined)
  return (
    <fieldset className={styles.group}>
      <legend>{t(of === 'rule' ? 'lawbook.appliesTo' : 'lawbook.lineConcerns')}</legend>
      <div className={styles.row}>
        <Select
          label={t('lawbook.edit.whom')}
          value={isEveryone ? 'everyone' : 'some'}
          onChange={(id) => set(id === 'everyone' ? everyone : blankExpression)}
          choices={[
            { id: 'everyone', words: t(of === 'rule' ? 'lawbook.everyoneHeld' : 'lawbook.asTheRule') },
            { id: 'some', words: t(of === 'rule' ? 'lawbook.edit.someHeld' : 'lawbook.edit.someOfThem') },
          ]}
          isDisabled={isDisabled}
        />
        {(of === 'rule' || !isEveryone) && (
          <SelectAt
            path={[...path, 'whenUnknown']}
            label={t('lawbook.edit.whenUnknown')}
            choices={(['applies', 'ask', 'does-not-apply'] as const).map((id) => ({
              id,
              words: t(`lawbook.whenUnknown.${id}`),
            }))}
          />
        )}
      </div>
      {!isEveryone && <ExpressionAt path={[...path, 'appliesTo']} />}
    </fieldset>
  )
}

import { facilityFacts } from '../../../core/law/facts/condition-name'
import { answeredFacts } from '../../../core/law/facts/person-document'
import { useText } from '../../i18n/text'
import styles from './edit.module.css'
import { ListAt, SelectAt, TextAt } from './fields-at'
import type { Path } from './json-path'
import { NameAt } from './names-at'

const forms = {
  person: { facts: answeredFacts, label: 'lawbook.edit.answers', add: 'lawbook.edit.addAnswer' },
  facility: {
    facts: facilityFacts,
    label: 'lawbook.edit.facilityAnswers',
    add: 'lawbook.edit.addFacilityAnswer',
  },
} as const

/** The yes-or-no facts of an example: of its made-up person, or of the place for everyone there. */
export function AnswersAt({ path, of }: { path: Path; of: keyof typeof forms }) {
  const { t } = useText()
  const { facts, label, add } = forms[of]
  return (
    <ListAt path={path} label={t(label)} blank={{ fact: '', is: 'yes' }} add={t(add)}>
      {(one) => (
        <div className={styles.row}>
          <NameAt path={[...one, 'fact']} label={t('lawbook.edit.fact')} list="fact" names={facts} />
          <SelectAt
            path={[...one, 'is']}
            label={t('lawbook.edit.answer')}
            choices={[
              { id: 'yes', words: t('lawbook.yes') },
              { id: 'no', words: t('lawbook.no') },
            ]}
          />
          <TextAt path={[...one, 'from']} label={t('lawbook.edit.from')} isOptional />
          <TextAt path={[...one, 'until']} label={t('lawbook.edit.to')} isOptional />
        </div>
      )}
    </ListAt>
  )
}

import { MoreHorizontal } from 'lucide-react'
import type { ReactNode } from 'react'
import type { PersonFile } from '../../../core/people/person-file'
import { Button } from '../../components/button'
import { IconButton } from '../../components/icon-button'
import { Menu } from '../../components/menu'
import { Panel } from '../../components/panel'
import { Unknown } from '../../components/unknown'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import { hrefTo } from '../../routes'
import styles from './overview.module.css'
import { birthWords, kindWords, languageWords, nationalityWords } from './person-words'

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

type FileIdentifier = PersonFile['facts']['identifiers'][number]

/** What is to be done with the numbers of other authorities. */
export type OnIdentifier = (todo: 'add' | 'change' | 'remove', identifier?: FileIdentifier) => void

function IdentifierMenu({ identifier, onChoose }: { identifier: FileIdentifier; onChoose: OnIdentifier }) {
  const { t } = useText()
  const label = t('person.identifierActions', { value: identifier.value })
  return (
    <Menu
      label={label}
      trigger={<IconButton label={label} icon={<MoreHorizontal aria-hidden="true" size={16} />} />}
      entries={[
        { id: 'change', words: t('person.changeIdentifier') },
        { id: 'remove', words: t('person.remove'), isDanger: true },
      ]}
      onChoose={(id) => onChoose(id === 'remove' ? 'remove' : 'change', identifier)}
    />
  )
}

type FactsPanelProps = { file: PersonFile; action?: ReactNode; onIdentifier?: OnIdentifier }

/** Who someone is, as the file has it. What nobody knows says so. */
export function FactsPanel({ file, action, onIdentifier }: FactsPanelProps) {
  const words = useText()
  const { t, language } = words
  const format = useFormat()
  const { facts, turnsEighteenOn, child, family } = file
  const isNationalityKnown = facts.nationalities.length > 0 && !facts.nationalities.includes('unknown')
  return (
    <Panel title={t('person.who')} action={action} padded>
      <dl className={styles.facts}>
        <Fact label={t('person.givenName')}>{facts.givenName || <Unknown />}</Fact>
        <Fact label={t('person.familyName')}>{facts.familyName || <Unknown />}</Fact>
        <Fact label={t('person.scriptName')}>
          <bdi>{facts.scriptName || '–'}</bdi>
        </Fact>
        <Fact label={t('person.number')}>{facts.number ?? '–'}</Fact>
        <Fact label={t('person.birth')}>
          {facts.birth.kind === 'unknown' ? (
            <Unknown needs={t('person.fact.birth-date')} />
          ) : (
            birthWords(words, format, facts.birth)
          )}
        </Fact>
        {turnsEighteenOn !== null && child !== 'no' && (
          <Fact label={t('person.turnsEighteen')}>{format.dayYear(turnsEighteenOn)}</Fact>
        )}
        <Fact label={t('person.sex')}>
          {facts.sex === 'unknown' ? <Unknown /> : t(`person.sex.${facts.sex}`)}
        </Fact>
        <Fact label={t('person.nationalities')}>
          {isNationalityKnown ? (
            format.list(facts.nationalities.map((code) => nationalityWords(words, code)))
          ) : (
            <Unknown />
          )}
        </Fact>
        <Fact label={t('person.languages')}>
          {facts.languages.length === 0 ? (
            <Unknown />
          ) : (
            format.list(facts.languages.map((code) => languageWords(language, code)))
          )}
        </Fact>
        {facts.identifiers.map((identifier) => (
          <Fact key={identifier.id} label={kindWords(words, 'identifier', identifier.kind)}>
            <span className={styles.identifier}>
              {identifier.value}
              {onIdentifier !== undefined && (
                <IdentifierMenu identifier={identifier} onChoose={onIdentifier} />
              )}
            </span>
          </Fact>
        ))}
        {facts.note !== '' && (
          <Fact label={t('person.note')}>
            <span className={styles.note}>{facts.note}</span>
          </Fact>
        )}
        {family.length > 0 && (
          <Fact label={t('person.family')}>
            <ul className={styles.family}>
              {family.map((one) => (
                <li key={one.memberId}>
                  <a href={hrefTo({ screen: 'person', id: one.personId, tab: 'overview' })}>{one.name}</a>{' '}
                  {one.relation}
                </li>
              ))}
            </ul>
          </Fact>
        )}
      </dl>
      {onIdentifier !== undefined && (
        <div className={styles.addIdentifier}>
          <Button variant="link" size="small" onPress={() => onIdentifier('add')}>
            {t('person.addIdentifier')}
          </Button>
        </div>
      )}
    </Panel>
  )
}

import { encodings } from '../../../core/import/encodings'
import type { ImportProfile } from '../../../core/import/import-profile'
import type { Inspection } from '../../../core/import/import-questions'
import { Checkbox } from '../../components/checkbox'
import { Panel } from '../../components/panel'
import { Select } from '../../components/select'
import { useText } from '../../i18n/text'
import styles from './import.module.css'
import { changeProfile, inspect, useImport } from './import-store'

const delimiters = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const

/** How the file is read: detected, shown, and to be corrected. */
export function ReadingPanel({ inspection, profile }: { inspection: Inspection; profile: ImportProfile }) {
  const { t } = useText()
  const fileId = useImport((all) => all.fileId)
  const { encoding, delimiter, sheets, sheet } = inspection.reading
  const again = (choice: Parameters<typeof inspect>[1]) => {
    if (fileId !== undefined) void inspect(fileId, choice)
  }
  const chosen = {
    ...(profile.encoding && { encoding: profile.encoding }),
    ...(profile.delimiter && { delimiter: profile.delimiter }),
  }
  return (
    <Panel title={t('import.howRead')} padded>
      <div className={styles.form}>
        {encoding !== null && (
          <Select
            label={t('import.encoding')}
            value={encoding}
            onChange={(id) => again({ ...chosen, encoding: id })}
            choices={[...new Set([encoding, ...encodings])].map((id) => ({ id, words: id }))}
          />
        )}
        {delimiter !== null && (
          <Select
            label={t('import.delimiter')}
            value={delimiter}
            onChange={(id) => again({ ...chosen, delimiter: id })}
            choices={([',', ';', '\t', '|'] as const).map((id) => ({
              id,
              words: t(`import.delimiter.${delimiters[id]}`),
            }))}
          />
        )}
        {sheet !== null && sheets.length > 1 && (
          <Select
            label={t('import.sheet')}
            value={String(sheet)}
            onChange={(id) => again({ sheet: Number(id) })}
            choices={sheets.map((words, index) => ({ id: String(index + 1), words }))}
          />
        )}
        <NullWords inspection={inspection} profile={profile} />
        <Checkbox
          isSelected={profile.missingStart === 'take'}
          onChange={(take) => changeProfile({ missingStart: take ? 'take' : 'refuse' })}
        >
          {t('import.takeMissingStart')}
        </Checkbox>
        <Checkbox
          isSelected={profile.nameless === 'take'}
          onChange={(take) => changeProfile({ nameless: take ? 'take' : 'refuse' })}
        >
          {t('import.takeNameless')}
        </Checkbox>
        <Checkbox
          isSelected={profile.alreadyHere === 'take'}
          onChange={(take) => changeProfile({ alreadyHere: take ? 'take' : 'leave' })}
        >
          {t('import.takeHere')}
        </Checkbox>
      </div>
    </Panel>
  )
}

function NullWords({ inspection, profile }: { inspection: Inspection; profile: ImportProfile }) {
  const { t } = useText()
  if (inspection.nullWords.length === 0) return null
  const change = (word: string, isNull: boolean) =>
    changeProfile({
      nullWords: isNull ? [...profile.nullWords, word] : profile.nullWords.filter((one) => one !== word),
    })
  return (
    <fieldset className={styles.group}>
      <legend>{t('import.nullWords')}</legend>
      {inspection.nullWords.map(({ word, cells }) => (
        <Checkbox
          key={word}
          isSelected={profile.nullWords.includes(word)}
          onChange={(isNull) => change(word, isNull)}
        >
          {t('import.nullWord', { word, cells })}
        </Checkbox>
      ))}
    </fieldset>
  )
}

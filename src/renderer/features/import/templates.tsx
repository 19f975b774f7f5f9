import { useEffect, useState } from 'react'
import type { ImportProfile } from '../../../core/import/import-profile'
import { ask } from '../../client'
import { announce } from '../../components/announce'
import { Button } from '../../components/button'
import { Select } from '../../components/select'
import { TextField } from '../../components/text-field'
import { useProblem } from '../../i18n/problem-words'
import { useText } from '../../i18n/text'
import styles from './import.module.css'
import { changeProfile, useImport } from './import-store'

/** Saves what was decided about the columns under a name. */
export function SaveTemplate() {
  const { t } = useText()
  const say = useProblem()
  const profile = useImport((all) => all.profile)
  const [name, setName] = useState<string>()
  const save = async () => {
    if (profile === undefined || name === undefined || name.trim() === '') return
    const answer = await ask('importProfiles.save', { name, profile })
    if (!answer.ok) return announce(say(answer.problem), 'over')
    announce(t('import.templateSaved', { name }))
    setName(undefined)
  }
  if (name === undefined) {
    return (
      <Button variant="link" size="small" onPress={() => setName('')}>
        {t('import.saveTemplate')}
      </Button>
    )
  }
  return (
    <span className={styles.inline}>
      <TextField label={t('import.templateName')} value={name} onChange={setName} maxLength={80} autoFocus />
      <Button size="small" isDisabled={name.trim() === ''} onPress={() => void save()}>
        {t('import.save')}
      </Button>
    </span>
  )
}

/** A stored template brings columns and words; the dates of each file are confirmed anew. */
const applied = (present: ImportProfile, template: ImportProfile): Partial<ImportProfile> => ({
  missingStart: template.missingStart,
  nameless: template.nameless,
  alreadyHere: template.alreadyHere,
  nullWords: [...new Set([...present.nullWords, ...template.nullWords])],
  columns: present.columns.map((entry) => {
    const kept = template.columns.find(({ column }) => column === entry.column)
    if (kept === undefined) return entry
    const { date, ageOn: _age, ...rest } = kept
    return date === undefined ? rest : { ...rest, date: entry.date ?? {} }
  }),
})

/** The choice of a stored template, where there is one. */
export function TemplateChoice() {
  const { t } = useText()
  const profile = useImport((all) => all.profile)
  const [templates, setTemplates] = useState<readonly { id: string; name: string; profile: ImportProfile }[]>(
    [],
  )
  const [chosen, setChosen] = useState<string>()
  useEffect(() => {
    void ask('importProfiles.list', {}, { quiet: true }).then((answer) => {
      if (answer.ok) setTemplates(answer.value)
    })
  }, [])
  if (templates.length === 0 || profile === undefined) return null
  const use = (id: string) => {
    const template = templates.find((one) => one.id === id)
    if (template === undefined) return
    setChosen(id)
    changeProfile(applied(profile, template.profile))
  }
  return (
    <Select
      label={t('import.template')}
      hint={t('import.templateUsed')}
      value={chosen}
      onChange={use}
      choices={templates.map(({ id, name }) => ({ id, words: name }))}
    />
  )
}

import { useMemo, useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import { addDays } from '../../../core/dates/add-days'
import { afterSaving } from '../../after-saving'
import { ask } from '../../client'
import { Button } from '../../components/button'
import { Chip } from '../../components/chip'
import { DateTimeField } from '../../components/date-time-field'
import { Notice } from '../../components/notice'
import { PageHead } from '../../components/page-head'
import { Panel } from '../../components/panel'
import { Table, type TableColumn } from '../../components/table'
import { TextField } from '../../components/text-field'
import { issueWords, useProblem } from '../../i18n/problem-words'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import { goTo } from '../../routes'
import { useAnswer } from '../../use-answer'
import { checkPackFile, type FileFault } from './check-pack-file'
import { Crumbs } from './crumbs'
import styles from './law.module.css'
import { lawHref, lawPlace } from './law-places'
import { PreviewPanel } from './preview-panel'
import { useToday } from './use-today'

type Chosen = { name: string; text: string }

/** Takes a pack file: checked first, previewed, and then a draft; what counts stays until it is published. */
export function ImportPage() {
  const words = useText()
  const { t, language } = words
  const f = useFormat()
  const say = useProblem()
  const today = useToday()
  const [chosen, setChosen] = useState<Chosen>()
  const [typedDay, setTypedDay] = useState<string>(addDays(today, 1))
  const [fromOn, setFromOn] = useState<typeof today | null>(addDays(today, 1))
  const [note, setNote] = useState('')
  const [isTold, setTold] = useState(false)
  const [failed, setFailed] = useState<string>()
  const { value: packs } = useAnswer('law.packs', {})
  const check = useMemo(() => (chosen === undefined ? undefined : checkPackFile(chosen.text)), [chosen])
  const take = async () => {
    setTold(true)
    if (chosen === undefined || fromOn === null || note.trim() === '') return
    const answer = await ask('packs.import', { file: { text: chosen.text }, fromOn, note })
    setFailed(answer.ok ? undefined : say(answer.problem))
    if (!answer.ok) return
    await afterSaving(t('lawbook.edit.saved'))
    goTo(lawPlace('drafts', answer.value.draftId))
  }
  const columns: readonly TableColumn<FileFault & { key: string }>[] = [
    {
      id: 'line',
      head: t('lawbook.file.line'),
      isNumber: true,
      cell: ({ line }) => (line === null ? '' : f.number(line)),
    },
    { id: 'path', head: t('lawbook.file.path'), cell: ({ path }) => path },
    {
      id: 'reason',
      head: t('lawbook.file.reason'),
      cell: ({ message }) => issueWords({ path: [], message }, words),
    },
  ]
  const pack = check?.kind === 'fits' ? check.pack : undefined
  const present = packs?.packs.find(({ id }) => id === pack?.id)
  return (
    <>
      <Crumbs steps={[{ words: t('frame.law'), href: lawHref('packs') }]} at={t('lawbook.importPack')} />
      <PageHead title={t('lawbook.importPack')} />
      <div className={styles.column}>
        <Panel title={t('lawbook.file.choose')} padded>
          <div className={styles.column}>
            <p className={styles.explain}>{t('lawbook.file.explain')}</p>
            <div className={styles.marks}>
              <FileTrigger
                acceptedFileTypes={['.yaml', '.yml', '.json']}
                onSelect={(files) => {
                  const file = files?.[0]
                  if (file) void file.text().then((text) => setChosen({ name: file.name, text }))
                }}
              >
                <Button>{t('lawbook.file.pick')}</Button>
              </FileTrigger>
              {chosen !== undefined && <span>{chosen.name}</span>}
            </div>
          </div>
        </Panel>
        {check?.kind === 'refused' && (
          <Panel
            title={t('lawbook.file.refused')}
            count={f.number(check.faults.length)}
            tone="over"
            border="alarm"
            sub={t('lawbook.file.formerStays')}
          >
            <Table
              label={t('lawbook.file.refused')}
              columns={columns}
              rows={check.faults.map((fault, place) => ({ ...fault, key: String(place) }))}
              rowId={({ key }) => key}
            />
          </Panel>
        )}
        {pack !== undefined && (
          <>
            <Panel title={t('lawbook.file.fits')} padded>
              <div className={styles.column}>
                <p>
                  <Chip state="met">{t('lawbook.file.fits')}</Chip>{' '}
                  {t('lawbook.file.contents', {
                    title: pack.title[language],
                    rules: pack.rules.length,
                    examples: pack.rules.reduce((sum, { examples }) => sum + examples.length, 0),
                  })}{' '}
                  {present === undefined
                    ? t('lawbook.file.isNew')
                    : t('lawbook.file.over', { title: present.title[language], rules: present.rules.length })}
                </p>
                <div className={styles.filters}>
                  <DateTimeField
                    label={t('lawbook.edit.fromOn')}
                    precision="day"
                    lean="near"
                    value={typedDay}
                    onChange={(text, reading) => {
                      setTypedDay(text)
                      setFromOn(reading.kind === 'day' ? reading.day : null)
                    }}
                    error={isTold && fromOn === null ? t('problem.field.required') : undefined}
                  />
                  <TextField
                    label={t('lawbook.edit.note')}
                    value={note}
                    onChange={setNote}
                    error={isTold && note.trim() === '' ? t('problem.field.required') : undefined}
                  />
                </div>
                {failed !== undefined && (
                  <Notice tone="over" isAlert>
                    {failed}
                  </Notice>
                )}
                <div>
                  <Button variant="primary" onPress={() => void take()}>
                    {t('lawbook.file.take')}
                  </Button>
                </div>
              </div>
            </Panel>
            {fromOn !== null && (
              <PreviewPanel draft={{ packId: pack.id, contents: pack, fromOn }} fromOn={fromOn} />
            )}
          </>
        )}
      </div>
    </>
  )
}

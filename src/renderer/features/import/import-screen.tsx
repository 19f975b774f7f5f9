import { Button } from '../../components/button'
import { Notice } from '../../components/notice'
import { PageHead } from '../../components/page-head'
import { Skeleton } from '../../components/skeleton'
import { useProblem } from '../../i18n/problem-words'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import { OnlyFor } from '../../only-for'
import { useKeepFocus } from '../../use-keep-focus'
import { AskPanel } from './ask-panel'
import { ColumnsPanel } from './columns-panel'
import { CorrectedRows } from './corrected-rows'
import { EqualRows } from './equal-rows'
import { FileStep } from './file-step'
import { HereRows } from './here-rows'
import styles from './import.module.css'
import { importParts } from './import-parts'
import { start, useImport } from './import-store'
import { JumpTo } from './jump-to'
import { LeaveFile, useStayOnPage } from './leave-file'
import { OutcomePanel } from './outcome-panel'
import { ReadingPanel } from './reading-panel'
import { RefusedRows } from './refused-rows'
import { ResultActions, ResultStep } from './result-step'
import { RunningStep } from './running-step'
import { type Step, Steps } from './steps'
import { TemplateChoice } from './templates'
import { WordsPanel } from './words-panel'

const useStep = (): Step => {
  const { result, preview, inspection, running } = useImport()
  if (result !== undefined) return 'result'
  if (inspection === undefined) return 'file'
  const isAnswered = preview?.asks.every(({ answer }) => answer !== null) ?? false
  return isAnswered || running !== undefined ? 'check' : 'columns'
}

/** Import: choosing a file, saying what its columns are, seeing what it will do, and what it did. */
export const ImportScreen = () => (
  <OnlyFor question="imports.start">
    <Import />
  </OnlyFor>
)

function Import() {
  const { t } = useText()
  const step = useStep()
  useKeepFocus(step)
  useStayOnPage()
  const { inspection, result, running } = useImport()
  const sub = useFileWords()
  return (
    <>
      <PageHead
        title={t('import.title')}
        {...(inspection !== undefined && { sub })}
        actions={
          result !== undefined ? (
            <ResultActions result={result} />
          ) : (
            inspection !== undefined && running === undefined && <StartActions />
          )
        }
      />
      <Steps at={step} />
      {result !== undefined ? (
        <ResultStep result={result} />
      ) : running !== undefined ? (
        <RunningStep />
      ) : inspection === undefined ? (
        <FileStep />
      ) : (
        <DecidingStep />
      )}
    </>
  )
}

const useFileWords = (): string => {
  const { t } = useText()
  const inspection = useImport((all) => all.inspection)
  if (inspection === undefined) return ''
  const { fileName: file, rows, reading } = inspection
  return reading.sheet === null
    ? t('import.sub', { file, rows })
    : t('import.subSheet', { file, rows, sheet: reading.sheet })
}

function StartActions() {
  const { t } = useText()
  const { preview, pending } = useImport()
  const isAnswered = preview?.asks.every(({ answer }) => answer !== null) ?? false
  const count = preview?.accepted ?? 0
  return (
    <>
      <LeaveFile />
      <Button
        variant="primary"
        isDisabled={!isAnswered || pending || count === 0}
        onPress={() => void start()}
      >
        {count === 0 && !isAnswered ? t('import.answerFirst') : t('import.import', { count })}
      </Button>
    </>
  )
}

function DecidingStep() {
  const { t } = useText()
  const say = useProblem()
  const { inspection, profile, preview, problem, stopped } = useImport()
  if (inspection === undefined || profile === undefined) return <Skeleton />
  return (
    <div className={styles.page}>
      <div className={styles.stack}>
        {problem !== undefined && (
          <Notice tone="over" isAlert>
            {say(problem)}
          </Notice>
        )}
        {stopped && <Notice tone="info">{t('import.stopped')}</Notice>}
        <FileNotices />
        {preview !== undefined && <JumpTo preview={preview} />}
        <ColumnsPanel inspection={inspection} columns={profile.columns} />
        {preview !== undefined && (
          <>
            <WordsPanel preview={preview} columns={profile.columns} />
            <CorrectedRows found={preview} />
            <RefusedRows found={preview} mayCorrect />
            <HereRows found={preview} />
            <EqualRows found={preview} />
          </>
        )}
      </div>
      <aside id={importParts.asks} className={styles.stack}>
        {preview?.asks.map((one) => (
          <AskPanel
            key={one.kind === 'order' ? one.columns.join() : `${one.kind} ${one.column}`}
            ask={one}
            zone={profile.zone}
            isOneOfMany={preview.asks.filter(({ kind }) => kind === one.kind).length > 1}
          />
        ))}
        {preview === undefined ? <Skeleton /> : <OutcomePanel found={preview} />}
        <TemplateChoice />
        <ReadingPanel inspection={inspection} profile={profile} />
      </aside>
    </div>
  )
}

function FileNotices() {
  const { t } = useText()
  const format = useFormat()
  const inspection = useImport((all) => all.inspection)
  const [before] = inspection?.importedBefore ?? []
  const shortRows = inspection?.shortRows ?? 0
  return (
    <>
      {before !== undefined && (
        <Notice tone="due">
          {t('import.importedBefore', {
            when: format.instantYear(before.importedAt),
            count: before.accepted,
          })}
        </Notice>
      )}
      {shortRows > 0 && <Notice tone="info">{t('import.shortRows', { count: shortRows })}</Notice>}
    </>
  )
}

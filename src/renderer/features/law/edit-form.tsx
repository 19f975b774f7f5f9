import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import type { HouseAlarmHours } from '../../../core/law/count'
import type { WorkingCalendar } from '../../../core/law/working-calendar'
import { afterSaving } from '../../after-saving'
import { ask } from '../../client'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { ErrorSummary, type FormError } from '../../components/error-summary'
import { labelOfField } from '../../components/field-on-page'
import { PageHead } from '../../components/page-head'
import { Panel } from '../../components/panel'
import { Segmented } from '../../components/segmented'
import { TextField } from '../../components/text-field'
import { useDateReader } from '../../components/use-date-reader'
import { fieldErrors } from '../../field-errors'
import { issueWords, useProblem } from '../../i18n/problem-words'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import { goTo } from '../../routes'
import { useLeaveGuard } from '../../use-leave-guard'
import { withNewVersion } from './blank'
import { type Beneath, ruleFaults } from './check-rule'
import { Crumbs } from './crumbs'
import { dayOf } from './day-of'
import { DraftContext, fieldId } from './draft-context'
import { keepDraft, type RuleDraft } from './draft-store'
import styles from './edit.module.css'
import { ExamplesAt } from './examples-at'
import { listAt, type Path, setAt } from './json-path'
import law from './law.module.css'
import { lawHref, lawPlace } from './law-places'
import { lineIds } from './line-ids'
import { PreviewPanel } from './preview-panel'
import { FromOn, RuleFields } from './rule-fields'
import { draftExampleRunner, failingExamples } from './run-draft-example'
import { useOtherRules } from './use-other-rules'
import { useToday } from './use-today'
import { VersionAt } from './version-at'
import { isEarlierVersion, isLockedPart, movedTo } from './version-lock'

type EditFormProps = {
  draftKey: string
  draft: RuleDraft
  beneath: Beneath
  calendars: readonly WorkingCalendar[]
  houseAlarms: HouseAlarmHours
  zone: string
}

/** The forms of one rule, with its faults, its examples run as one types, and whose dates it would move. */
export function EditForm(props: EditFormProps) {
  const { draftKey, draft, beneath, calendars, houseAlarms, zone } = props
  const words = useText()
  const { t, language } = words
  const f = useFormat()
  const say = useProblem()
  const today = useToday()
  const { rule, fromOn } = draft
  const firstDay = dayOf(fromOn)
  const typedDay = useDateReader('day', 'near')(typeof fromOn === 'string' ? fromOn : '')
  const noDay = typedDay.kind === 'unreadable' ? typedDay.why : 'field.required'
  const versions = listAt(rule, ['versions'])
  const [shownVersion, setShownVersion] = useState(versions.length - 1)
  const [isTold, setTold] = useState(false)
  const [failed, setFailed] = useState<string>()
  const [pending, setPending] = useState(false)
  const isSaving = useRef(false)
  const guard = useLeaveGuard(draft.isDirty)
  const change = (next: Partial<RuleDraft>) => keepDraft(draftKey, { ...draft, ...next, isDirty: true })
  const settled = useDeferredValue(rule)
  const faults = useMemo(
    () => ruleFaults(beneath, settled, firstDay, noDay),
    [beneath, settled, firstDay, noDay],
  )
  const others = useOtherRules(beneath.head.id, settled)
  const run = useMemo(
    () => draftExampleRunner(settled, { head: beneath.head, others, calendars, houseAlarms }),
    [settled, beneath, others, calendars, houseAlarms],
  )
  const failing = useMemo(() => failingExamples(settled, run), [settled, run])
  const contents = useMemo(
    () => ({ ...beneath.head, rules: [settled, ...draft.others] }),
    [beneath, settled, draft.others],
  )
  useEffect(() => {
    if (shownVersion >= versions.length) setShownVersion(versions.length - 1)
  }, [shownVersion, versions.length])

  const errors: readonly FormError[] = isTold
    ? [
        ...faults.map((issue) => ({
          fieldId: fieldId(issue.path),
          message: t('part.faultAt', {
            field: labelOfField(fieldId(issue.path)) ?? issue.path.join(' › '),
            fault: issueWords(issue, words),
          }),
        })),
        ...(draft.note.trim() === ''
          ? [{ fieldId: 'draft-note', message: t('lawbook.edit.noteMissing') }]
          : []),
        ...(failing > 0 ? [{ message: t('lawbook.edit.examplesFail', { count: failing }) }] : []),
        ...(failed === undefined ? [] : [{ message: failed }]),
      ]
    : []

  const save = async () => {
    setTold(true)
    setFailed(undefined)
    // What is shown of faults follows the typing at leisure; what is saved is looked at as it is now.
    const runNow = draftExampleRunner(rule, { head: beneath.head, others, calendars, houseAlarms })
    if (ruleFaults(beneath, rule, firstDay).length > 0 || failingExamples(rule, runNow) > 0) return
    if (draft.note.trim() === '' || firstDay === null) return
    if (isSaving.current) return
    isSaving.current = true
    setPending(true)
    const answer = await ask('packDrafts.save', {
      id: draft.id,
      packId: beneath.head.id,
      contents: { ...beneath.head, rules: [rule, ...draft.others] },
      fromOn: firstDay,
      note: draft.note,
    })
    isSaving.current = false
    setPending(false)
    if (!answer.ok) return setFailed(say(answer.problem))
    keepDraft(draftKey, undefined)
    await afterSaving(t('lawbook.edit.saved'))
    goTo(lawPlace('drafts', answer.value.id))
  }

  const setFromOn = (next: unknown) =>
    change({ fromOn: next, rule: movedTo(beneath.rule, rule, lastDay.current, dayOf(next)) })
  const lastDay = useRef(firstDay)
  useEffect(() => {
    if (firstDay !== null) lastDay.current = firstDay
  }, [firstDay])

  const dayError = isTold && firstDay === null ? issueWords({ path: [], message: noDay }, words) : undefined
  const title = beneath.rule?.title[language] ?? t('lawbook.edit.newRule')
  const isOld = isEarlierVersion(beneath.rule, rule, shownVersion)
  return (
    <DraftContext
      value={{
        value: rule,
        set: (path: Path, part: unknown) => change({ rule: setAt(rule, path, part) }),
        errors: isTold ? fieldErrors(faults, words) : {},
        isLocked: (path) => isLockedPart(beneath.rule, rule, path),
      }}
    >
      <Crumbs
        steps={[
          { words: t('frame.law'), href: lawHref('packs') },
          {
            words: beneath.head.title[language],
            href: lawHref('rules', '', '', `pack=${beneath.head.id}`),
          },
        ]}
        at={beneath.rule?.id ?? t('lawbook.edit.newRule')}
      />
      <PageHead title={t('lawbook.edit.title', { title })} />
      <div className={law.column}>
        <ErrorSummary errors={errors} />
        <Panel title={t('lawbook.edit.theChange')} padded>
          <div className={styles.stack}>
            <p className={styles.explain}>{t('lawbook.edit.explain')}</p>
            <div className={styles.row}>
              <FromOn value={fromOn} onChange={setFromOn} error={dayError} />
              <TextField
                id="draft-note"
                label={t('lawbook.edit.note')}
                hint={t('lawbook.edit.noteHint')}
                value={draft.note}
                onChange={(note) => change({ note })}
                error={isTold && draft.note.trim() === '' ? t('problem.field.required') : undefined}
              />
            </div>
          </div>
        </Panel>
        <RuleFields isNew={beneath.rule === null} />
        <Panel
          title={t('lawbook.versions')}
          count={f.number(versions.length)}
          action={
            firstDay !== null && (
              <Button
                size="small"
                onPress={() => {
                  change({
                    rule: setAt(rule, ['versions'], withNewVersion(versions as object[], firstDay, today)),
                  })
                  setShownVersion(versions.length)
                }}
              >
                {t('lawbook.edit.addVersion')}
              </Button>
            )
          }
          padded
        >
          <div className={styles.stack}>
            {versions.length > 1 && (
              <div className={law.marks}>
                <Segmented
                  label={t('lawbook.versions')}
                  value={String(shownVersion)}
                  onChange={(id) => setShownVersion(Number(id))}
                  segments={versions.map((_, place) => ({
                    id: String(place),
                    words: t('lawbook.versionNumber', { number: f.number(place + 1) }),
                  }))}
                />
                {!isOld && (
                  <Button
                    size="small"
                    variant="quiet"
                    onPress={() =>
                      change({
                        rule: setAt(
                          rule,
                          ['versions'],
                          versions.filter((_, place) => place !== shownVersion),
                        ),
                      })
                    }
                  >
                    {t('lawbook.edit.removeVersion')}
                  </Button>
                )}
              </div>
            )}
            {isOld && <p className={styles.explain}>{t('lawbook.edit.oldVersion')}</p>}
            <VersionAt
              key={shownVersion}
              path={['versions', shownVersion]}
              calendars={calendars.map(({ id }) => id)}
            />
          </div>
        </Panel>
        <Panel
          title={t('lawbook.examples')}
          count={f.number(listAt(rule, ['examples']).length)}
          sub={t('lawbook.edit.examplesSub')}
          padded
        >
          <ExamplesAt path={['examples']} lines={lineIds(rule)} zone={zone} run={run} />
        </Panel>
        {firstDay !== null && faults.length === 0 ? (
          <PreviewPanel draft={{ packId: beneath.head.id, contents, fromOn: firstDay }} fromOn={firstDay} />
        ) : (
          <Panel title={t('lawbook.preview.title')} padded>
            <p className={styles.explain}>{t('lawbook.preview.notYet', { count: faults.length })}</p>
          </Panel>
        )}
        <div className={styles.bar}>
          <span role="status">
            {faults.length === 0
              ? t('lawbook.edit.noFault')
              : t('lawbook.edit.faults', { count: faults.length })}
          </span>
          {draft.isDirty && (
            <Button
              variant="quiet"
              onPress={() => {
                keepDraft(draftKey, undefined)
                goTo(
                  beneath.rule === null
                    ? lawPlace('rules', '', '', `pack=${beneath.head.id}`)
                    : lawPlace('rule', beneath.head.id, beneath.rule.id),
                )
              }}
            >
              {t('lawbook.edit.throwAway')}
            </Button>
          )}
          <Button variant="primary" isPending={pending} onPress={() => void save()}>
            {t('lawbook.edit.save')}
          </Button>
        </div>
      </div>
      <Dialog
        isOpen={guard.isAsking}
        role="alertdialog"
        onClose={guard.stay}
        title={t('lawbook.edit.leaveTitle')}
        actions={
          <>
            <Button onPress={guard.stay} autoFocus>
              {t('part.keepTyping')}
            </Button>
            <Button onPress={guard.leave}>{t('lawbook.edit.leave')}</Button>
          </>
        }
      >
        <p>{t('lawbook.edit.leaveExplain')}</p>
      </Dialog>
    </DraftContext>
  )
}

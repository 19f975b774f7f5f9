import { Printer } from 'lucide-react'
import { use, useMemo, useState } from 'react'
import type { Instant } from '../../../core/dates/instant'
import { factNameSchema } from '../../../core/law/fact-name'
import { type FillIn, fillIn } from '../../../core/law/fill-in'
import type { LineFinding } from '../../../core/law/line-finding'
import type { PersonFile } from '../../../core/people/person-file'
import { Button, ButtonLink } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { Restricted } from '../../components/flag'
import { Notice } from '../../components/notice'
import { Segmented } from '../../components/segmented'
import { Select } from '../../components/select'
import { Skeleton } from '../../components/skeleton'
import { PlaceContext } from '../../i18n/place'
import { useProblem } from '../../i18n/problem-words'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import { hrefTo, replaceRoute, useRoute } from '../../routes'
import text from '../../styles/text.module.css'
import { useAnswer } from '../../use-answer'
import { FillInDialog } from './fill-in-dialog'
import { KeptResults } from './kept-results'
import { KnownAtControl } from './known-at-control'
import { type LimitFilter, passesFilter, shownLines } from './limit-groups'
import { LimitTable } from './limit-table'
import type { LimitVoice } from './limit-words'
import styles from './limits.module.css'
import { RecordedFacts } from './recorded-facts'
import { StoppingFacts } from './stopping-facts'
import { useFindings } from './use-findings'
import { useMay } from './use-may'

/** The lines that the reader may not see are counted, so that nobody takes the list for whole. */
function RestrictedLines({ lines }: { lines: readonly LineFinding[] }) {
  const { t } = useText()
  const format = useFormat()
  const hidden = lines.filter(({ restricted }) => restricted)
  if (hidden.length === 0) return null
  const groups = [...new Set(hidden.flatMap((line) => line.groups))]
  return (
    <p className={text.quiet}>
      <Restricted />{' '}
      {t('limits.restrictedLines', {
        count: hidden.length,
        groups: format.list(groups.map((group) => t(`person.group.${group}`))),
      })}
    </p>
  )
}

const everyPack = 'every'

/** One row a rule line, nothing hidden by a stricter one; opened, it shows how its date was worked out. */
export function Limits({ file }: { file: PersonFile }) {
  const words = useText()
  const { t, language } = words
  const format = useFormat()
  const { zone } = use(PlaceContext)
  const say = useProblem()
  const may = useMay()
  const [show, setShow] = useState<LimitFilter>('all')
  const [pack, setPack] = useState<string>(everyPack)
  const [knownAt, setKnownAt] = useState<Instant>()
  const [filling, setFilling] = useState<FillIn>()
  const route = useRoute()
  const asked = route.screen === 'person' ? factNameSchema.safeParse(route.fill).data : undefined
  const askedRule = route.screen === 'person' ? route.rule : undefined
  const loaded = useFindings(file.id, knownAt)
  const packs = useAnswer('law.packs', {}).value?.packs
  const findings = loaded?.findings
  const voice = useMemo(
    (): LimitVoice => ({ words, format, zone, asOf: findings?.asOf ?? file.asOf }),
    [words, format, zone, findings?.asOf, file.asOf],
  )
  if (file.stays.length === 0)
    return (
      <EmptyState level={2} title={t('person.noStays')}>
        {t('person.noStaysExplain')}
      </EmptyState>
    )
  if (findings === undefined)
    return loaded?.problem === undefined ? (
      <Skeleton lines={10} />
    ) : (
      <Notice tone="over" isAlert>
        {say(loaded.problem)}
      </Notice>
    )
  const every = shownLines(findings.lines)
  const ofPack = every.filter(({ packId }) => pack === everyPack || packId === pack)
  const count = (filter: LimitFilter) =>
    format.number(
      ofPack.filter((line) => line.finding.kind !== 'not-applicable' && passesFilter(line, filter)).length,
    )
  const packIds = [...new Set(every.map(({ packId }) => packId))]
  const rows = ofPack.filter((line) => passesFilter(line, show))
  const mayFill = knownAt === undefined && may('events.record')
  const form = filling ?? (asked !== undefined && mayFill ? fillIn(asked) : undefined)
  const closeForm = () => {
    setFilling(undefined)
    if (asked !== undefined) replaceRoute({ screen: 'person', id: file.id, tab: 'limits' })
  }
  return (
    <div className={styles.limits}>
      {knownAt === undefined && <StoppingFacts file={file} {...(mayFill && { onFillIn: setFilling })} />}
      <div className={styles.bar}>
        <Segmented<LimitFilter>
          label={t('person.showLimits')}
          value={show}
          onChange={setShow}
          segments={[
            { id: 'all', words: t('person.allLimits'), count: count('all') },
            { id: 'action', words: t('limits.needsAction'), count: count('action') },
            { id: 'unknown', words: t('state.cannot-be-computed'), count: count('unknown') },
            { id: 'not-confirmed', words: t('limits.notConfirmed'), count: count('not-confirmed') },
          ]}
        />
        <div className={styles.pick}>
          <Select
            label={t('limits.pack')}
            isLabelHidden
            value={pack}
            onChange={setPack}
            choices={[
              { id: everyPack, words: t('limits.everyPack') },
              ...packIds.map((id) => ({
                id,
                words: packs?.find((one) => one.id === id)?.title[language] ?? id,
              })),
            ]}
          />
        </div>
        <span className={styles.tools}>
          <KnownAtControl knownAt={knownAt} onChange={setKnownAt} />
          <ButtonLink
            size="small"
            href={hrefTo({
              screen: 'person',
              id: file.id,
              tab: 'print',
              ...(knownAt !== undefined && { known: knownAt }),
            })}
            icon={<Printer aria-hidden="true" />}
          >
            {t('limits.print')}
          </ButtonLink>
        </span>
      </div>
      {knownAt !== undefined && (
        <Notice
          tone="info"
          action={
            <Button size="small" onPress={() => setKnownAt(undefined)}>
              {t('limits.knownBack')}
            </Button>
          }
        >
          {t('limits.knownNotice', { when: format.instantYear(knownAt) })}
        </Notice>
      )}
      {loaded?.problem !== undefined && (
        <Notice tone="over" isAlert>
          {say(loaded.problem)}
        </Notice>
      )}
      {rows.length === 0 ? (
        <p className={text.quiet}>{t('limits.none')}</p>
      ) : (
        <LimitTable
          key={askedRule}
          file={file}
          lines={rows}
          voice={voice}
          knownAt={knownAt}
          asked={askedRule}
          onFillIn={mayFill ? setFilling : undefined}
        />
      )}
      <RestrictedLines lines={findings.lines} />
      <p className={text.quiet}>
        {t('person.ownRow')} {t('limits.houseNote')}{' '}
        {t('person.evaluatedAt', { when: format.instantYear(findings.asOf) })}
      </p>
      <RecordedFacts file={file} lines={every} />
      <KeptResults personId={file.id} voice={voice} />
      {form !== undefined && <FillInDialog file={file} fillIn={form} onClose={closeForm} />}
    </div>
  )
}

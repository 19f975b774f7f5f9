import { ArrowLeft, Printer } from 'lucide-react'
import { type ComponentType, type ReactNode, use, useState } from 'react'
import { flushSync } from 'react-dom'
import { toEpochMs } from '../../../core/dates/instant'
import { localDay } from '../../../core/dates/local-day'
import { fullName } from '../../../core/people/person'
import type { PersonFile } from '../../../core/people/person-file'
import { ask } from '../../client'
import { useMinute } from '../../clock'
import { Button, ButtonLink } from '../../components/button'
import { PlaceContext } from '../../i18n/place'
import { useProblem } from '../../i18n/problem-words'
import { sentenceCase } from '../../i18n/sentence-case'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import { hrefTo } from '../../routes'
import { useAsOf, useSession } from '../../session-store'
import { ageWords, kindWords, languageWords, nationalityWords } from './person-words'
import styles from './print.module.css'
import { PrintChronology } from './print-chronology'
import { PrintHeld } from './print-held'
import { PrintLimits } from './print-limits'
import { PrintOrders } from './print-orders'
import { countLate } from './stay-milestones'
import { useFindings } from './use-findings'
import { useMay } from './use-may'

/** Parts that follow the chronology, each a section with a heading of the second level. */
const parts: readonly ComponentType<{ file: PersonFile }>[] = [PrintHeld, PrintOrders, PrintLimits]

const inFours = (hash: string): string => hash.slice(0, 16).match(/.{4}/g)?.join(' ') ?? ''

function Who({ file }: { file: PersonFile }) {
  const words = useText()
  const { t, language } = words
  const format = useFormat()
  const { zone } = use(PlaceContext)
  const { facts } = file
  const known = [
    ageWords(words, format, facts.birth, localDay(file.asOf, zone)),
    format.list(facts.nationalities.map((code) => nationalityWords(words, code))),
    facts.languages.length > 0
      ? t('print.languages', {
          list: format.list(facts.languages.map((one) => languageWords(language, one))),
        })
      : t('print.noLanguages'),
    ...facts.identifiers.map(({ kind, value }) =>
      t('print.identifier', { kind: kindWords(words, 'identifier', kind), value }),
    ),
  ]
  return (
    <>
      <h1>
        {fullName(facts) || t('person.noName')}{' '}
        {facts.scriptName !== '' && facts.scriptName !== fullName(facts) && (
          <bdi className={styles.script}>{facts.scriptName}</bdi>
        )}
      </h1>
      <p className={styles.who}>
        {sentenceCase(known.join('. '), language)}.{' '}
        {t('print.localTimes', { zone, offset: format.offset(file.asOf) })}
      </p>
    </>
  )
}

function Figure({ label, value, more }: { label: string; value: ReactNode; more: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <b>{value}</b>
        <span>{more}</span>
      </dd>
    </div>
  )
}

function Figures({ file }: { file: PersonFile }) {
  const { t, language } = useText()
  const format = useFormat()
  const held = file.continuous
  const least = held?.shortestMs ?? 0
  const most = held?.longestMs ?? null
  const without = file.stays[0]?.authority.withoutOrder ?? { ms: 0, stretches: 0 }
  const { zone } = use(PlaceContext)
  const limit = useFindings(file.id, file.known?.at)?.findings?.firstLimit ?? null
  return (
    <dl className={styles.figures}>
      <Figure
        label={t('print.held')}
        value={
          most === null
            ? t('person.atLeast', { length: format.elapsed(least, 'hours') })
            : format.elapsed(most, 'hours')
        }
        more={
          most === null
            ? t('print.startMissing')
            : least === most
              ? format.elapsed(most, 'subject')
              : t('print.orAtLeast', { length: format.elapsed(least, 'hours') })
        }
      />
      {(file.stays.length > 1 || limit?.isPassed !== true) && (
        <Figure
          label={t('print.heldAll')}
          value={
            file.cumulative.longestMs === null
              ? t('person.atLeast', { length: format.elapsed(file.cumulative.shortestMs, 'hours') })
              : format.elapsed(file.cumulative.longestMs, 'hours')
          }
          more={t('print.stays', { count: file.stays.length })}
        />
      )}
      {limit?.isPassed === true && (
        <Figure
          label={t('print.past')}
          value={format.elapsed(toEpochMs(file.asOf) - toEpochMs(limit.at), 'hours')}
          more={t('print.pastSince', {
            title: limit.title[language],
            when: limit.isDayEnd ? format.dueYear(limit.at) : format.instantYear(limit.at),
          })}
        />
      )}
      <Figure
        label={t('print.noOrder')}
        value={format.elapsed(without.ms, 'hours')}
        more={t('print.gaps', { count: without.stretches })}
      />
      <Figure
        label={t('print.late')}
        value={format.number(countLate(file, zone))}
        more={t('print.lateMeaning')}
      />
    </dl>
  )
}

// Nothing of what is known now may be taken for what was known then.
function KnownThen({ file }: { file: PersonFile }) {
  const { t } = useText()
  const format = useFormat()
  if (file.known === null) return null
  const when = format.instantYear(file.known.at)
  return (
    <p className={styles.note}>
      <b>{t('print.knownNote', { when })}</b> {t('print.knownNames')}{' '}
      {!file.known.isWhole && <b>{t('print.knownErased', { when })}</b>}
    </p>
  )
}

/** A person's record for a judge's table: what happened and when it was typed, and every sum with its working. */
export function PrintPage({ file }: { file: PersonFile }) {
  const { t } = useText()
  const format = useFormat()
  const now = useMinute()
  const session = useSession((all) => all.session)
  const may = useMay()
  const asOf = useAsOf()
  const say = useProblem()
  const [keeping, setKeeping] = useState<string>()
  const number = file.facts.number
  const role = session?.user?.role
  // What is on paper can be worked out again later: its facts, rule versions and findings are kept first.
  const print = async () => {
    if (may('results.keep')) {
      const when = {
        ...(asOf !== undefined && { asOf }),
        ...(file.known !== null && { knownAt: file.known.at }),
      }
      const answer = await ask('results.keep', { personId: file.id, purpose: '', ...when })
      flushSync(() =>
        setKeeping(
          answer.ok
            ? t('limits.printKept', { id: answer.value.id })
            : t('limits.printNotKept', { why: say(answer.problem) }),
        ),
      )
      await useSession.getState().refresh()
    }
    window.print()
  }
  return (
    <div className={styles.desk}>
      <div className={styles.bar}>
        <ButtonLink
          href={hrefTo({ screen: 'person', id: file.id, tab: file.known === null ? 'overview' : 'limits' })}
          icon={<ArrowLeft aria-hidden="true" />}
        >
          {t('print.back')}
        </ButtonLink>
        <Button variant="primary" icon={<Printer aria-hidden="true" />} onPress={() => void print()}>
          {t('print.print')}
        </Button>
      </div>
      <table className={styles.sheet} role="presentation">
        <thead>
          <tr>
            <td className={styles.edge}>
              <div className={styles.running}>
                <b>{t('print.title')}</b>
                <span>{number === null ? t('print.noNumber') : t('print.file', { number })}</span>
                <span>
                  {session?.facility?.name}
                  {session?.facility?.isExample === true && ` (${t('print.fictitious')})`}
                </span>
                <span>
                  {t('print.evaluatedAt', {
                    when: format.instantYear(file.asOf),
                    offset: format.offset(file.asOf),
                  })}
                </span>
                {file.known !== null && (
                  <b className={styles.knownHead}>
                    {t('print.knownAt', {
                      when: format.instantYear(file.known.at),
                      offset: format.offset(file.known.at),
                    })}
                  </b>
                )}
              </div>
            </td>
          </tr>
        </thead>
        <tfoot>
          <tr>
            <td className={styles.edge}>
              <div className={styles.foot}>
                <span>
                  {t('print.printed', {
                    when: format.instantYear(now),
                    name: session?.user?.name ?? '',
                    role: role === undefined ? '' : t(`role.${role}`),
                  })}{' '}
                  {t('print.leftOut')}
                </span>
                <span>
                  {t('print.head', {
                    hash: inFours(session?.lastHash ?? ''),
                    entry: format.number(session?.lastChange ?? 0),
                  })}
                </span>
              </div>
            </td>
          </tr>
        </tfoot>
        <tbody>
          <tr>
            <td className={styles.edge}>
              <Who file={file} />
              <KnownThen file={file} />
              <Figures file={file} />
              <PrintChronology file={file} />
              {parts.map((Part) => (
                <Part key={Part.name} file={file} />
              ))}
              {keeping !== undefined && <p className={styles.note}>{keeping}</p>}
              <p className={styles.note}>{t('print.note')}</p>
            </td>
          </tr>
        </tbody>
      </table>
    </div>
  )
}

import type { RuleVersion } from '../../../core/law/rule-version'
import { versionPhase } from '../../../core/law/version-on'
import { Chip } from '../../components/chip'
import { Panel } from '../../components/panel'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import { CitationList } from './citation-list'
import { Fact, FactsList } from './facts-list'
import styles from './law.module.css'
import { useVocabulary } from './law-vocabulary'
import { LineFacts } from './line-facts'
import { SureChip } from './sure-mark'
import { useToday } from './use-today'
import { VersionFacts } from './version-facts'

/** From when until when a version counts. */
function VersionSpan({ version }: { version: Pick<RuleVersion, 'inForceFrom' | 'inForceUntil'> }) {
  const { t } = useText()
  const f = useFormat()
  const { inForceFrom, inForceUntil } = version
  return (
    <span>
      {inForceFrom === null
        ? t('lawbook.versionAlways')
        : t('lawbook.versionFrom', { from: f.dayYear(inForceFrom) })}
      {inForceUntil !== null && `, ${t('lawbook.versionUntil', { until: f.dayYear(inForceUntil) })}`}
    </span>
  )
}

function Phase({ version }: { version: RuleVersion }) {
  const { t } = useText()
  const today = useToday()
  const phase = versionPhase(version, today)
  const state = phase === 'inUse' ? 'met' : phase === 'later' ? 'due-soon' : 'not-applicable'
  return <Chip state={state}>{t(`lawbook.${phase}`)}</Chip>
}

/** The versions of a rule by their dates, one line each. */
export function VersionList({ versions }: { versions: readonly RuleVersion[] }) {
  const { t } = useText()
  const f = useFormat()
  return (
    <Panel title={t('lawbook.versions')} count={f.number(versions.length)}>
      <ol className={styles.rows}>
        {versions.map((version, place) => (
          <li key={version.inForceFrom ?? 'always'}>
            <b>{f.number(place + 1)}</b>
            <VersionSpan version={version} />
            <Phase version={version} />
          </li>
        ))}
      </ol>
    </Panel>
  )
}

type Side = { name: string; version: RuleVersion }

type SideBySideProps = {
  sides: readonly Side[]
  packId: string
  /** The title of the rule, where several stand on one page. */
  rule?: string
}

/** Whole versions beside each other, so that a reader sees what changed and when. */
export function SideBySide({ sides, packId, rule }: SideBySideProps) {
  const { t } = useText()
  const name = useVocabulary()
  return (
    <Panel title={rule === undefined ? t('lawbook.sideBySide') : t('lawbook.sideBySideOf', { rule })}>
      <div className={styles.sides}>
        {sides.map(({ name: title, version }) => (
          <div key={title} className={styles.side}>
            <h3>{title}</h3>
            <p className={styles.quiet}>
              <VersionSpan version={version} />
            </p>
            <FactsList>
              <Fact name={t('lawbook.standingLabel')}>{name('standing', version.standing)}</Fact>
              <Fact name={t('lawbook.sure')}>
                <SureChip howSure={version.howSure} />
              </Fact>
              <VersionFacts version={version} />
              <Fact name={t('lawbook.citation')}>
                <CitationList citations={version.citations} />
              </Fact>
            </FactsList>
            {version.lines.map((line) => (
              <LineFacts key={line.line} line={line} packId={packId} />
            ))}
          </div>
        ))}
      </div>
    </Panel>
  )
}

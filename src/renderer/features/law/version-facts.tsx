import type { RuleVersion } from '../../../core/law/rule-version'
import { useText } from '../../i18n/text'
import { ExpressionView } from './expression-view'
import { Fact } from './facts-list'
import styles from './law.module.css'
import { useVocabulary } from './law-vocabulary'

/** Whom a version applies to, what it forbids, who decides and what follows. */
export function VersionFacts({ version }: { version: RuleVersion }) {
  const { t, language } = useText()
  const name = useVocabulary()
  const { appliesTo, prohibition, consequence } = version
  return (
    <>
      <Fact name={t('lawbook.appliesTo')}>
        {appliesTo === 'everyone-held' ? (
          t('lawbook.everyoneHeld')
        ) : (
          <>
            <ExpressionView expression={appliesTo} />
            <p className={styles.quiet}>{t(`lawbook.whenUnknown.${version.whenUnknown}`)}</p>
          </>
        )}
      </Fact>
      {prohibition !== null && (
        <Fact name={t('lawbook.forbids')}>
          {prohibition.forbids === 'holding'
            ? t('lawbook.forbidsHolding')
            : name('fact', prohibition.forbids.act)}
          <p className={styles.quiet}>
            {t(prohibition.onlyDuringTheTime ? 'lawbook.onlyDuringTheTime' : 'lawbook.asLongAsApplies')}
          </p>
          <p>{t(`lawbook.strength.${prohibition.strength}`)}</p>
          {prohibition.unless !== null && <ExpressionView expression={prohibition.unless} />}
          {prohibition.onlyFromThen && <p className={styles.quiet}>{t('lawbook.onlyFromThen')}</p>}
        </Fact>
      )}
      <Fact name={t('lawbook.follows')}>
        {consequence.sentence[language]}{' '}
        <span className={styles.mark}>{name('outcome', consequence.outcome)}</span>
      </Fact>
      <Fact name={t('lawbook.decides')}>{version.decider[language]}</Fact>
      {version.challenge !== null && (
        <Fact name={t('lawbook.challenge')}>
          {name('challenge', version.challenge.kind)}
          {version.challenge.fact !== null && (
            <p className={styles.quiet}>
              {t('lawbook.challengeFact', { fact: name('fact', version.challenge.fact) })}
            </p>
          )}
        </Fact>
      )}
      <Fact name={t('lawbook.doubt')}>
        {version.doubt === null ? (
          <span className={styles.quiet}>{t('lawbook.noDoubt')}</span>
        ) : (
          version.doubt[language]
        )}
      </Fact>
    </>
  )
}

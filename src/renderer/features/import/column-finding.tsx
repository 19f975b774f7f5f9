import type { ColumnPlan } from '../../../core/import/import-profile'
import type { ColumnCheck } from '../../../core/import/import-questions'
import { Chip } from '../../components/chip'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import styles from './import.module.css'
import { useMeaning } from './use-meaning'

type FindingProps = {
  plan: ColumnPlan | undefined
  check: ColumnCheck | undefined
  rows: number
  isAsked: boolean
}

/** One column in a chip and a few words: whether its cells fit, and what is noteworthy about them. */
export function ColumnFinding({ plan, check, rows, isAsked }: FindingProps) {
  const { t } = useText()
  const words = useFindingWords(plan, check, rows, isAsked)
  if (plan === undefined || plan.becomes === 'ignore') {
    return <Chip state="not-applicable">{t('import.notRead')}</Chip>
  }
  if (check === undefined) return null
  const unread = check.words.some(({ meaning }) => meaning === '')
  return (
    <>
      {isAsked || unread ? (
        <Chip state="due-soon">{t('import.confirm')}</Chip>
      ) : check.faults > 0 ? (
        <Chip state="over">{t('import.someRefused')}</Chip>
      ) : (
        <Chip state="met">{t('import.fits')}</Chip>
      )}
      <span className={styles.small}>{words}</span>
    </>
  )
}

const useFindingWords = (
  plan: ColumnPlan | undefined,
  check: ColumnCheck | undefined,
  rows: number,
  isAsked: boolean,
): string => {
  const { t } = useText()
  const format = useFormat()
  const meaningWords = useMeaning()
  if (plan === undefined || check === undefined) return ''
  if (isAsked) return t('import.seeRight')
  if (plan.becomes === 'note') return t('import.asWritten')
  if (check.faults > 0) return t('import.faulty', { count: check.faults })
  const unread = check.words.find(({ meaning }) => meaning === '')
  if (unread) return t('import.wordUnknown', { cells: format.number(unread.cells), word: unread.word })
  const special = check.words.find(({ meaning }) => meaning === 'stateless' || meaning === 'unknown')
  if (special) {
    const meaning = meaningWords(plan.becomes, special.meaning)
    return t('import.wordMeans', { cells: format.number(special.cells), word: special.word, meaning })
  }
  if (check.yearsOnly > 0) return t('import.yearsOnly', { count: check.yearsOnly })
  if (check.nulls > 0 && plan.becomes !== 'end') return t('import.nulls', { count: check.nulls })
  return t('import.filled', { filled: format.number(check.filled), rows: format.number(rows) })
}

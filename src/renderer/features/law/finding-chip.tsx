import type { FindingKind } from '../../../core/law/finding'
import { Chip, type ChipState } from '../../components/chip'
import { useVocabulary } from './law-vocabulary'

const chips: Readonly<Record<FindingKind, ChipState>> = {
  'not-applicable': 'not-applicable',
  'printed-term': 'not-applicable',
  satisfied: 'met',
  'satisfied-late': 'met-late',
  running: 'running',
  'due-soon': 'due-soon',
  overdue: 'overdue',
  disputed: 'disputed',
  breached: 'prohibited',
  'cannot-be-computed': 'cannot-be-computed',
}

/** The state of a finding as a chip. */
export function FindingChip({ kind }: { kind: FindingKind }) {
  const name = useVocabulary()
  return <Chip state={chips[kind]}>{name('state', kind)}</Chip>
}

import type { FileMark } from '../../../core/people/person-file'

type Standing = { passed: FileMark | undefined; next: FileMark | undefined }

const isPassed = ({ finding }: FileMark): boolean =>
  finding.kind === 'overdue' || finding.kind === 'disputed' || finding.kind === 'satisfied-late'

/** The longest limit passed and the shortest one still ahead. */
export function markStanding(marks: readonly FileMark[]): Standing {
  const sorted = marks
    .filter(({ limitMs }) => limitMs !== null)
    .sort((a, b) => (a.limitMs ?? 0) - (b.limitMs ?? 0))
  return {
    passed: sorted.findLast(isPassed),
    next: sorted.find(({ finding }) => finding.kind === 'running' || finding.kind === 'due-soon'),
  }
}

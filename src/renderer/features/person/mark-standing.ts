import type { FileMark } from '../../../core/people/person-file'

type Standing = { passed: FileMark | undefined; next: FileMark | undefined }

const isPassed = ({ finding }: FileMark): boolean =>
  finding.kind === 'overdue' || finding.kind === 'disputed' || finding.kind === 'satisfied-late'

/** The longest mark passed and the shortest one still ahead. */
export function markStanding(marks: readonly FileMark[]): Standing {
  const sorted = marks
    .filter(({ lengthMs }) => lengthMs !== null)
    .sort((a, b) => (a.lengthMs ?? 0) - (b.lengthMs ?? 0))
  return {
    passed: sorted.findLast(isPassed),
    next: sorted.find(({ finding }) => finding.kind === 'running' || finding.kind === 'due-soon'),
  }
}

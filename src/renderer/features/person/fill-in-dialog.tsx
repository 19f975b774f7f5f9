import type { FillIn } from '../../../core/law/fill-in'
import type { FileEvent, PersonFile } from '../../../core/people/person-file'
import { AnswerDialog } from './answer-dialog'
import { FactsDialog } from './facts-dialog'
import { MilestoneDialog } from './milestone-dialog'
import { OrderDialog } from './order-dialog'
import { CorrectEventDialog, EventDialog, MoveDialog, ReleaseDialog } from './stay-dialogs'

type FillInDialogProps = { file: PersonFile; fillIn: FillIn; onClose: () => void }

const withoutTime = (kind: FileEvent['kind']) => (event: FileEvent) =>
  event.kind === kind && event.happenedAt === null && !event.enteredInError

/**
 * The form in which a missing fact is filled in. An event that is there and has no time is corrected; one
 * that is not there is recorded. A calendar is confirmed elsewhere, so it has no form here.
 */
export function FillInDialog({ file, fillIn, onClose }: FillInDialogProps) {
  const stay = file.stays.find(({ state }) => state === 'held' || state === 'at-large') ?? file.stays[0]
  switch (fillIn.kind) {
    case 'birth':
      return <FactsDialog file={file} onClose={onClose} />
    case 'milestone':
      return <MilestoneDialog file={file} kind={fillIn.milestone} onClose={onClose} />
    case 'answer':
      return <AnswerDialog personId={file.id} fact={fillIn.fact} onClose={onClose} />
    case 'facility-answer':
      return <AnswerDialog personId={file.id} fact={fillIn.fact} isOfFacility onClose={onClose} />
    case 'calendar':
      return null
  }
  if (stay === undefined) return null
  if (fillIn.kind === 'order') return <OrderDialog stayId={stay.id} onClose={onClose} />
  if (fillIn.kind === 'placement') return <MoveDialog stay={stay} onClose={onClose} />
  const timeless = stay.events.find(withoutTime(fillIn.event))
  if (timeless !== undefined) return <CorrectEventDialog event={timeless} onClose={onClose} />
  return fillIn.event === 'release' ? (
    <ReleaseDialog stay={stay} onClose={onClose} />
  ) : (
    <EventDialog stay={stay} kind={fillIn.event} onClose={onClose} />
  )
}

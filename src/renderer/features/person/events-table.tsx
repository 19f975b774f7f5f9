import { MoreHorizontal } from 'lucide-react'
import type { FileEvent, FileStay } from '../../../core/people/person-file'
import { Chip } from '../../components/chip'
import { cx } from '../../components/class-names'
import { IconButton } from '../../components/icon-button'
import { Menu } from '../../components/menu'
import { Table, type TableColumn } from '../../components/table'
import { useText } from '../../i18n/text'
import text from '../../styles/text.module.css'
import { EnteredLate, Happened, Recorded } from './happened'
import styles from './overview.module.css'

type EventsTableProps = {
  stay: FileStay
  onCorrect?: (event: FileEvent) => void
  onError?: (event: FileEvent) => void
}

/** The events of a stay: what happened and when, and when it was typed, never as one time. */
export function EventsTable({ stay, onCorrect, onError }: EventsTableProps) {
  const { t } = useText()
  const columns: TableColumn<FileEvent>[] = [
    {
      id: 'happened',
      head: t('person.whenHappened'),
      cell: (event) => <Happened event={event} />,
    },
    {
      id: 'what',
      head: t('person.whatHappened'),
      cell: (event) => (
        <span className={cx(styles.cell, event.enteredInError && styles.inError)}>
          <span className={text.medium}>{t(`person.event.${event.kind}`)}</span>
          {event.place !== '' && <span className={text.second}> {event.place}</span>}
          {event.note !== '' && <span className={text.below}>{event.note}</span>}
        </span>
      ),
    },
    {
      id: 'recorded',
      head: t('person.whenRecorded'),
      cell: (event) => <Recorded event={event} />,
    },
  ]
  // A column that would be empty takes no room from what happened.
  if (stay.events.some(({ enteredInError, enteredLate }) => enteredInError || enteredLate))
    columns.push({
      id: 'state',
      head: t('person.state'),
      isNumber: true,
      cell: (event) =>
        event.enteredInError ? (
          <Chip state="not-applicable">{t('person.inError')}</Chip>
        ) : (
          <EnteredLate event={event} />
        ),
    })
  if (onCorrect && onError)
    columns.push({
      id: 'actions',
      head: t('person.actions'),
      isNumber: true,
      cell: (event) =>
        event.enteredInError ? null : (
          <Menu
            label={t('person.eventActions', { what: t(`person.event.${event.kind}`) })}
            trigger={
              <IconButton
                label={t('person.eventActions', { what: t(`person.event.${event.kind}`) })}
                icon={<MoreHorizontal aria-hidden="true" size={16} />}
              />
            }
            entries={[
              { id: 'correct', words: t('person.correct') },
              { id: 'error', words: t('person.markInError'), isDanger: true },
            ]}
            onChoose={(id) => (id === 'correct' ? onCorrect(event) : onError(event))}
          />
        ),
    })
  return <Table label={t('person.events')} columns={columns} rows={stay.events} rowId={(event) => event.id} />
}

import { CircleArrowOutUpRight, MoveRight, Plus, RotateCcw, SquarePen } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { FileEvent, FileOrder, FileStay, PersonFile } from '../../../core/people/person-file'
import { Button, ButtonLink } from '../../components/button'
import { Notice } from '../../components/notice'
import { Panel } from '../../components/panel'
import { Unknown } from '../../components/unknown'
import { useText } from '../../i18n/text'
import { useShortcut } from '../../keys'
import { hrefTo } from '../../routes'
import { EventsTable } from './events-table'
import { FactsDialog } from './facts-dialog'
import { FactsPanel } from './facts-panel'
import { useMomentWords } from './happened'
import { AddIdentifierDialog, ChangeIdentifierDialog, RemoveIdentifierDialog } from './identifier-dialogs'
import { OrderDialog } from './order-dialog'
import styles from './overview.module.css'
import { ReopenDialog } from './reopen-dialog'
import {
  CorrectEventDialog,
  EventDialog,
  EventInErrorDialog,
  MoveDialog,
  ReleaseDialog,
} from './stay-dialogs'
import { OrdersTable, PlacementsTable } from './stay-tables'
import { useMay } from './use-may'

type Open =
  | { kind: 'facts' | 'reopen' | 'add-identifier' }
  | {
      kind: 'change-identifier' | 'remove-identifier'
      identifier: PersonFile['facts']['identifiers'][number]
    }
  | { kind: 'event' | 'release' | 'move' | 'order'; stay: FileStay }
  | { kind: 'correct' | 'error'; event: FileEvent }
  | { kind: 'correct-order'; stay: FileStay; order: FileOrder }

function MissingFacts({ file, edit }: { file: PersonFile; edit: (open: Open) => void }) {
  const { t } = useText()
  const may = useMay()
  if (file.missing.length === 0) return null
  return (
    <Panel title={t('person.stopsClock')} count={String(file.missing.length)} border="attention" padded>
      <ul className={styles.missing}>
        {file.missing.map(({ fact, stayId }) => {
          const stay = file.stays.find(({ id }) => id === stayId)
          const event = stay?.events.find(
            ({ kind, happenedAt, enteredInError }) =>
              !enteredInError &&
              happenedAt === null &&
              (fact === 'physical-stop'
                ? kind === 'stop' || kind === 'handover' || kind === 'arrival'
                : fact === 'end-time'
                  ? kind === 'release' || kind === 'removal' || kind === 'death'
                  : false),
          )
          const next: Open | undefined =
            fact === 'birth-date'
              ? { kind: 'facts' }
              : event
                ? { kind: 'correct', event }
                : stay && fact === 'order-times' && stay.orders[0]
                  ? { kind: 'correct-order', stay, order: stay.orders[0] }
                  : stay
                    ? { kind: 'event', stay }
                    : undefined
          return (
            <li key={`${fact} ${stayId}`}>
              <Unknown needs={t(`person.fact.${fact}`)} />
              <span>{t(`person.factStops.${fact}`)}</span>
              {next !== undefined && may('events.correct') && (
                <Button size="small" onPress={() => edit(next)}>
                  {t('person.fillIn')}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}

function StayPanel({ stay, isOnly, edit }: { stay: FileStay; isOnly: boolean; edit: (open: Open) => void }) {
  const { t } = useText()
  const momentWords = useMomentWords()
  const may = useMay()
  const isRunning = stay.state === 'held' || stay.state === 'at-large'
  const { start, end } = stay.told
  const sub = t(`person.stayState.${stay.state}`, {
    start: momentWords(start.at, start.precision),
    end: momentWords(end?.at ?? null, end?.precision ?? 'unknown'),
  })
  return (
    <Panel
      title={t(isOnly ? 'person.stay' : isRunning ? 'person.presentStay' : 'person.earlierStay')}
      sub={sub}
      action={
        <span className={styles.actions}>
          {may('events.record') && (
            <Button
              size="small"
              icon={<Plus aria-hidden="true" />}
              onPress={() => edit({ kind: 'event', stay })}
            >
              {t('person.addEvent')}
            </Button>
          )}
          {isRunning && may('placements.move') && (
            <Button
              size="small"
              icon={<MoveRight aria-hidden="true" />}
              onPress={() => edit({ kind: 'move', stay })}
            >
              {t('person.move')}
            </Button>
          )}
          {may('orders.record') && (
            <Button
              size="small"
              icon={<Plus aria-hidden="true" />}
              onPress={() => edit({ kind: 'order', stay })}
            >
              {t('person.addOrder')}
            </Button>
          )}
          {isRunning && may('stays.release') && (
            <Button
              size="small"
              variant="primary"
              icon={<CircleArrowOutUpRight aria-hidden="true" />}
              onPress={() => edit({ kind: 'release', stay })}
            >
              {t('person.recordRelease')}
            </Button>
          )}
        </span>
      }
    >
      <EventsTable
        stay={stay}
        {...(may('events.correct') && {
          onCorrect: (event: FileEvent) => edit({ kind: 'correct', event }),
          onError: (event: FileEvent) => edit({ kind: 'error', event }),
        })}
      />
      <PlacementsTable stay={stay} />
      <OrdersTable
        stay={stay}
        {...(may('orders.correct') && {
          onCorrect: (order: FileOrder) => edit({ kind: 'correct-order', stay, order }),
        })}
      />
    </Panel>
  )
}

/** What there is to do after something of weight was saved; it stays until it is closed. */
function NextSteps({ file, words, close }: { file: PersonFile; words: string; close: () => void }) {
  const { t } = useText()
  return (
    <Notice
      tone="met"
      action={
        <Button size="small" onPress={close}>
          {t('part.close')}
        </Button>
      }
    >
      <b>{words}</b> {t('person.nextSteps')}{' '}
      <ButtonLink variant="link" href={hrefTo({ screen: 'person', id: file.id, tab: 'timeline' })}>
        {t('person.seeTimeline')}
      </ButtonLink>{' '}
      <ButtonLink variant="link" href={hrefTo({ screen: 'person', id: file.id, tab: 'history' })}>
        {t('person.seeHistory')}
      </ButtonLink>
    </Notice>
  )
}

/** The facts of a person and their stays, each with its forms. */
export function Overview({ file }: { file: PersonFile }) {
  const { t } = useText()
  const may = useMay()
  const [open, setOpen] = useState<Open>()
  const [done, setDone] = useState<string>()
  const close = () => setOpen(undefined)
  const isHeld = file.stays.some(({ state }) => state === 'held' || state === 'at-large')
  useShortcut('edit', () => setOpen({ kind: 'facts' }), may('people.update') && open === undefined)
  const dialogs: ReactNode[] = []
  if (open?.kind === 'facts') dialogs.push(<FactsDialog key="facts" file={file} onClose={close} />)
  if (open?.kind === 'reopen')
    dialogs.push(<ReopenDialog key="reopen" personId={file.id} onClose={close} onDone={setDone} />)
  if (open?.kind === 'add-identifier')
    dialogs.push(<AddIdentifierDialog key="add-identifier" personId={file.id} onClose={close} />)
  if (open?.kind === 'change-identifier')
    dialogs.push(
      <ChangeIdentifierDialog key="change-identifier" identifier={open.identifier} onClose={close} />,
    )
  if (open?.kind === 'remove-identifier')
    dialogs.push(
      <RemoveIdentifierDialog key="remove-identifier" identifier={open.identifier} onClose={close} />,
    )
  if (open?.kind === 'event') dialogs.push(<EventDialog key="event" stay={open.stay} onClose={close} />)
  if (open?.kind === 'move') dialogs.push(<MoveDialog key="move" stay={open.stay} onClose={close} />)
  if (open?.kind === 'release')
    dialogs.push(<ReleaseDialog key="release" stay={open.stay} onClose={close} onDone={setDone} />)
  if (open?.kind === 'order') dialogs.push(<OrderDialog key="order" stayId={open.stay.id} onClose={close} />)
  if (open?.kind === 'correct-order')
    dialogs.push(<OrderDialog key="correct-order" stayId={open.stay.id} order={open.order} onClose={close} />)
  if (open?.kind === 'correct')
    dialogs.push(<CorrectEventDialog key="correct" event={open.event} onClose={close} />)
  if (open?.kind === 'error')
    dialogs.push(<EventInErrorDialog key="error" event={open.event} onClose={close} />)
  return (
    <div className={styles.columns}>
      <div className={styles.side}>
        <FactsPanel
          file={file}
          {...(may('people.update') && {
            onIdentifier: (todo, identifier) =>
              setOpen(
                todo === 'add' || identifier === undefined
                  ? { kind: 'add-identifier' }
                  : { kind: `${todo}-identifier`, identifier },
              ),
            action: (
              <Button
                size="small"
                icon={<SquarePen aria-hidden="true" />}
                onPress={() => setOpen({ kind: 'facts' })}
              >
                {t('keys.edit')}
              </Button>
            ),
          })}
        />
      </div>
      <div className={styles.main}>
        {done !== undefined && <NextSteps file={file} words={done} close={() => setDone(undefined)} />}
        <MissingFacts file={file} edit={setOpen} />
        {!isHeld && may('stays.open') && (
          <div>
            <Button icon={<RotateCcw aria-hidden="true" />} onPress={() => setOpen({ kind: 'reopen' })}>
              {t('person.heldAgain')}
            </Button>
          </div>
        )}
        {file.stays.map((stay) => (
          <StayPanel key={stay.id} stay={stay} isOnly={file.stays.length === 1} edit={setOpen} />
        ))}
      </div>
      {dialogs}
    </div>
  )
}

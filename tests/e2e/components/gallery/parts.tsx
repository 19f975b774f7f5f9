import { Baby, Heart, Plus, Printer, Shield } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { announce } from '../../../../src/renderer/components/announce'
import { Button } from '../../../../src/renderer/components/button'
import { Checkbox } from '../../../../src/renderer/components/checkbox'
import { Chip, type ChipState, GapChip } from '../../../../src/renderer/components/chip'
import { ComboBox } from '../../../../src/renderer/components/combo-box'
import { DateTimeField } from '../../../../src/renderer/components/date-time-field'
import { Dialog } from '../../../../src/renderer/components/dialog'
import { EmptyState } from '../../../../src/renderer/components/empty-state'
import { ErrorSummary } from '../../../../src/renderer/components/error-summary'
import { Flag, House, NotConfirmed, Restricted } from '../../../../src/renderer/components/flag'
import { Menu } from '../../../../src/renderer/components/menu'
import { Notice } from '../../../../src/renderer/components/notice'
import { NumberField } from '../../../../src/renderer/components/number-field'
import { Panel } from '../../../../src/renderer/components/panel'
import { PasswordField } from '../../../../src/renderer/components/password-field'
import { RadioCards } from '../../../../src/renderer/components/radio-cards'
import { Segmented } from '../../../../src/renderer/components/segmented'
import { Select } from '../../../../src/renderer/components/select'
import { Skeleton } from '../../../../src/renderer/components/skeleton'
import { StateIcon } from '../../../../src/renderer/components/state-icon'
import { Table } from '../../../../src/renderer/components/table'
import { Tabs } from '../../../../src/renderer/components/tabs'
import { TextField } from '../../../../src/renderer/components/text-field'
import { Unknown } from '../../../../src/renderer/components/unknown'

const states = [
  'prohibited',
  'over',
  'overdue',
  'due-soon',
  'running',
  'met',
  'met-late',
  'disputed',
  'cannot-be-computed',
  'not-applicable',
] as const satisfies readonly ChipState[]

const countries = [
  { id: 'AF', words: 'Afghanistan' },
  { id: 'CO', words: 'Colombia' },
  { id: 'MX', words: 'México' },
  { id: 'NE', words: 'Níger' },
]

function Row({ children }: { children: ReactNode }) {
  return <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8, alignItems: 'center' }}>{children}</div>
}

export function States() {
  return (
    <Panel title="State chips" padded>
      <Row>
        {states.map((state) => (
          <Chip key={state} state={state} />
        ))}
        <GapChip length="12 h 40 min" />
        <NotConfirmed />
        <House />
        <Unknown needs="arts. 133-134" />
        <Flag hard icon={<Baby aria-hidden="true" />}>
          Child
        </Flag>
        <Flag icon={<Shield aria-hidden="true" />}>Asylum</Flag>
        <Flag icon={<Heart aria-hidden="true" />}>Pregnant</Flag>
        <Restricted />
      </Row>
    </Panel>
  )
}

export function Buttons() {
  const [open, setOpen] = useState(false)
  return (
    <Panel title="Buttons" padded>
      <Row>
        <Button variant="primary">Admit a person</Button>
        <Button icon={<Printer aria-hidden="true" />}>Handover sheet</Button>
        <Button variant="quiet">Cancel</Button>
        <Button variant="danger" onPress={() => setOpen(true)}>
          Entered in error
        </Button>
        <Button isDisabled>Save overlay</Button>
        <Button size="small">Start release</Button>
        <Button onPress={() => announce('Release recorded', 'met', [{ words: 'Undo', onPress: () => {} }])}>
          Announce
        </Button>
        <Menu
          trigger={<Button>Columns</Button>}
          label="Columns"
          entries={[{ id: 'a', words: 'Unit' }, 'line', { id: 'b', words: 'Remove', isDanger: true }]}
          onChoose={(id) => announce(`Chosen ${id}`)}
        />
      </Row>
      <Dialog
        isOpen={open}
        onClose={() => setOpen(false)}
        title="Mark this event as entered in error?"
        actions={
          <>
            <Button onPress={() => setOpen(false)}>Keep the event</Button>
            <Button variant="danger" onPress={() => setOpen(false)}>
              Mark as error
            </Button>
          </>
        }
      >
        <p>It stays visible, struck through, with your name and reason.</p>
        <TextField label="Reason" value="" onChange={() => {}} />
      </Dialog>
    </Panel>
  )
}

export function Fields() {
  const [name, setName] = useState('Noori')
  const [secret, setSecret] = useState('')
  const [when, setWhen] = useState('5/11 1720')
  const [born, setBorn] = useState('1995')
  const [country, setCountry] = useState<string | undefined>()
  const [unit, setUnit] = useState<string | undefined>()
  const [beds, setBeds] = useState<number | undefined>(30)
  const [asked, setAsked] = useState<'yes' | 'no' | 'none' | undefined>('none')
  const [order, setOrder] = useState<'day' | 'month' | undefined>()
  const [agreed, setAgreed] = useState(true)
  return (
    <Panel title="Fields and dates" padded>
      <ErrorSummary errors={[{ fieldId: 'when', message: 'Handover: before the stop at 17:20' }]} />
      <div
        style={{
          display: 'grid',
          gap: 14,
          gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 280px), 1fr))',
        }}
      >
        <TextField
          label="Family name"
          value={name}
          onChange={setName}
          hint="As on the document shown, if any"
        />
        <DateTimeField label="Birth" precision="birth" value={born} onChange={setBorn} />
        <DateTimeField
          id="when"
          label="When it happened"
          precision="moment"
          value={when}
          onChange={setWhen}
          error="Before the stop at 17:20. Correct one of the two"
        />
        <PasswordField label="Passphrase" value={secret} onChange={setSecret} />
        <ComboBox label="Country" value={country} onChange={setCountry} choices={countries} isOptional />
        <Select
          label="Unit"
          id="unit"
          value={unit}
          onChange={setUnit}
          choices={[
            { id: 'a', words: 'A-06' },
            { id: 'b', words: 'B-07', more: '2 free' },
          ]}
        />
        <NumberField label="Capacity" value={beds} onChange={setBeds} min={0} />
        <RadioCards
          label="Which number is the month?"
          value={order}
          onChange={setOrder}
          choices={[
            { id: 'day', words: 'Sat 3 October 2026, day first', more: '131 dates allow only this' },
            { id: 'month', words: 'Tue 10 March 2026, month first', more: 'no date allows only this' },
          ]}
        />
        <div style={{ display: 'grid', gap: 10, justifyItems: 'start' }}>
          <Segmented
            label="Fear of return, asked?"
            value={asked}
            onChange={setAsked}
            segments={[
              { id: 'yes', words: 'Yes' },
              { id: 'no', words: 'No' },
              { id: 'none', words: 'Not asked yet' },
            ]}
          />
          <Checkbox isSelected={agreed} onChange={setAgreed}>
            Keep drafts
          </Checkbox>
          <p id="agreed">{agreed ? 'kept' : 'not kept'}</p>
        </div>
      </div>
    </Panel>
  )
}

export function Words() {
  return (
    <>
      <Notice tone="over" action={<Button size="small">Working</Button>}>
        <b>Past the limit on holding.</b> On expiry: release.
      </Notice>
      <Notice tone="due">
        <b>Nothing has moved for 15 days.</b> Is removal still a real prospect?
      </Notice>
      <Notice tone="info">
        <b>Answering for Fri 20 Nov 2026 12:00,</b> not for now.
      </Notice>
      <Notice tone="met">
        <b>Backup verified</b> today 20:00 on drive E:.
      </Notice>
      <Tabs
        label="Person"
        current="limits"
        tabs={[
          { id: 'limits', words: 'Limits', href: '#limits', count: '6', isOver: true },
          { id: 'notes', words: 'Notes', href: '#notes', count: '4' },
          { id: 'history', words: 'History', href: '#history' },
        ]}
      />
      <Panel
        title="Over a limit now"
        icon={<StateIcon shape="over" />}
        tone="over"
        count="13"
        sub="one line a person"
      >
        <Table
          label="Over a limit now"
          rowId={(row) => row.name}
          rows={[
            { name: 'Farid Noori', held: '17 d 16 h' },
            { name: 'Sita Tamang', held: '37 h 40 min' },
          ]}
          columns={[
            { id: 'name', head: 'Person', cell: (row) => row.name },
            { id: 'held', head: 'Time held', cell: (row) => row.held, isNumber: true },
          ]}
        />
      </Panel>
      <Panel title="Nothing">
        <EmptyState
          title="No observation at this visit yet"
          action={
            <Button variant="primary" icon={<Plus aria-hidden="true" />}>
              Add an observation
            </Button>
          }
        >
          Pick a standard from the list on the left.
        </EmptyState>
        <Skeleton />
      </Panel>
    </>
  )
}

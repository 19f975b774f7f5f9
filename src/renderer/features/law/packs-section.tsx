import { useState } from 'react'
import type { ListedPack } from '../../../core/law/law-questions'
import { ask } from '../../client'
import { announce } from '../../components/announce'
import { Button, ButtonLink } from '../../components/button'
import { Checkbox } from '../../components/checkbox'
import { House } from '../../components/flag'
import { Notice } from '../../components/notice'
import { Panel } from '../../components/panel'
import { Skeleton } from '../../components/skeleton'
import { Table, type TableColumn } from '../../components/table'
import { fetchFile } from '../../files'
import { localeOf } from '../../i18n/language'
import { useProblem } from '../../i18n/problem-words'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import text from '../../styles/text.module.css'
import { useAnswer } from '../../use-answer'
import { useMay } from '../../use-may'
import { ActivateDialog } from './activate-dialog'
import styles from './law.module.css'
import { lawHref } from './law-places'
import { NewPackDialog } from './new-pack-dialog'
import { packCounts } from './pack-counts'
import { SureCounts } from './sure-counts'

const useExport = () => {
  const { t } = useText()
  const say = useProblem()
  return async (packId: string) => {
    const answer = await ask('packs.export', { packId })
    if (!answer.ok) return announce(say(answer.problem), 'over')
    if (answer.value.kind === 'cancelled') return
    if (answer.value.kind === 'saved') return announce(t('lawbook.exported', { name: answer.value.name }))
    const fetched = await fetchFile(answer.value.id)
    if (!fetched.ok) return announce(say(fetched.problem), 'over')
    announce(t('lawbook.exported', { name: fetched.value.name }))
  }
}

/** The packs: whose law, how many rules, how sure, and which of them count here. */
export function PacksSection() {
  const { t, language } = useText()
  const f = useFormat()
  const say = useProblem()
  const may = useMay()
  const exportPack = useExport()
  const [asked, setAsked] = useState<ListedPack>()
  const [beginning, setBeginning] = useState(false)
  const { value, problem } = useAnswer('law.packs', {})
  if (value === undefined)
    return problem === undefined ? <Skeleton lines={8} /> : <Failed words={say(problem)} />
  const { packs, houseAlarms } = value
  const countries = new Intl.DisplayNames([localeOf[language]], { type: 'region' })
  const columns: readonly TableColumn<ListedPack>[] = [
    {
      id: 'pack',
      head: t('lawbook.pack'),
      cell: (pack) => (
        <div className={styles.named}>
          <a className={text.medium} href={lawHref('rules', '', '', `pack=${pack.id}`)}>
            {pack.title[language]}
          </a>
          {pack.overlays.length > 0 && (
            <span className={styles.quiet}>
              {pack.isShipped
                ? t('lawbook.changedHere', { count: pack.overlays.length })
                : t('lawbook.ownPack')}
            </span>
          )}
        </div>
      ),
    },
    {
      id: 'country',
      head: t('lawbook.country'),
      cell: ({ country, isHouse }) =>
        isHouse ? (
          <House />
        ) : country === null ? (
          t('lawbook.severalStates')
        ) : (
          (countries.of(country) ?? country)
        ),
    },
    {
      id: 'rules',
      head: t('lawbook.ruleCount'),
      isNumber: true,
      cell: ({ id, rules }) => <a href={lawHref('rules', '', '', `pack=${id}`)}>{f.number(rules.length)}</a>,
    },
    { id: 'sure', head: t('lawbook.howSure'), cell: (pack) => <SureCounts pack={pack} /> },
    {
      id: 'review',
      head: t('lawbook.pastReview'),
      cell: (pack) => {
        const { pastReview } = packCounts(pack)
        const words = t('lawbook.pastReviewCount', { count: pastReview })
        return pastReview === 0 ? (
          <span className={text.quiet}>{words}</span>
        ) : (
          <a className={text.due} href={lawHref('rules', '', '', `pack=${pack.id}&review=past`)}>
            {words}
          </a>
        )
      },
    },
    {
      id: 'counts',
      head: t('lawbook.counts'),
      cell: (pack) =>
        pack.isHouse ? (
          <span className={text.quiet}>{t('lawbook.countsAlways')}</span>
        ) : may('packs.activate') ? (
          <Checkbox
            isSelected={pack.isActive}
            onChange={() => setAsked(pack)}
            label={t('lawbook.countsPack', { title: pack.title[language] })}
          >
            {t(pack.isActive ? 'lawbook.counts' : 'lawbook.countsNot')}
          </Checkbox>
        ) : (
          t(pack.isActive ? 'lawbook.counts' : 'lawbook.countsNot')
        ),
    },
    {
      id: 'export',
      head: t('lawbook.exportPack'),
      cell: ({ id, title }) => (
        <Button
          size="small"
          label={t('lawbook.exportPackLong', { title: title[language] })}
          onPress={() => void exportPack(id)}
        >
          {t('lawbook.exportPack')}
        </Button>
      ),
    },
  ]
  const inOrder = [...packs].sort(
    (a, b) =>
      Number(b.isActive) - Number(a.isActive) ||
      Number(a.isHouse) - Number(b.isHouse) ||
      f.compare(a.title[language], b.title[language]),
  )
  return (
    <div className={styles.page}>
      <p className={styles.explain}>{t('lawbook.packsExplain')}</p>
      <Panel
        title={t('lawbook.packs')}
        count={f.number(packs.length)}
        action={
          <span className={styles.actions}>
            {may('packs.activate') && <SuggestedButton />}
            {may('packDrafts.save') && (
              <Button size="small" onPress={() => setBeginning(true)}>
                {t('lawbook.newPack')}
              </Button>
            )}
            {may('packs.import') && (
              <ButtonLink size="small" href={lawHref('import')}>
                {t('lawbook.importPack')}
              </ButtonLink>
            )}
          </span>
        }
      >
        <Table label={t('lawbook.packs')} columns={columns} rows={inOrder} rowId={({ id }) => id} />
      </Panel>
      <Notice
        tone="info"
        action={
          <ButtonLink size="small" href={lawHref('alarms')}>
            {t('lawbook.alarmsChange')}
          </ButtonLink>
        }
      >
        {t('lawbook.alarmsAre', {
          atOnce: houseAlarms['at-once'],
          withoutDelay: houseAlarms['without-delay'],
          judge: houseAlarms['promptly-before-a-judge'],
        })}
      </Notice>
      {beginning && <NewPackDialog packs={packs} onClose={() => setBeginning(false)} />}
      {asked !== undefined && (
        <ActivateDialog pack={asked} packs={packs} onClose={() => setAsked(undefined)} />
      )}
    </div>
  )
}

function SuggestedButton() {
  const { t } = useText()
  const say = useProblem()
  return (
    <Button
      size="small"
      variant="quiet"
      onPress={() =>
        void ask('packs.activate', { packIds: null }).then((answer) =>
          answer.ok ? announce(t('settings.saved')) : announce(say(answer.problem), 'over'),
        )
      }
    >
      {t('lawbook.asSuggested')}
    </Button>
  )
}

function Failed({ words }: { words: string }) {
  return (
    <Notice tone="over" isAlert>
      {words}
    </Notice>
  )
}

import { ask } from '../../client'
import { announce } from '../../components/announce'
import { Checkbox } from '../../components/checkbox'
import { Panel } from '../../components/panel'
import { useProblem } from '../../i18n/problem-words'
import { useText } from '../../i18n/text'
import { useAnswer } from '../../use-answer'
import styles from './settings.module.css'

/** Whether other programs get pictures of the window; only where the system can keep them from it. */
export function ScreenPanel() {
  const { t } = useText()
  const say = useProblem()
  const { value: machine, again } = useAnswer('machine.settings', {})
  if (machine?.canProtectScreen !== true) return null
  const change = async (isOn: boolean) => {
    const answer = await ask('machine.protectScreen', { isOn })
    if (!answer.ok) return announce(say(answer.problem), 'over')
    again()
  }
  return (
    <Panel title={t('settings.screen')} padded>
      <div className={styles.stack}>
        <p>{t('settings.screenExplain')}</p>
        <Checkbox isSelected={machine.isScreenProtected} onChange={(isOn) => void change(isOn)}>
          {t('settings.screenProtect')}
        </Checkbox>
      </div>
    </Panel>
  )
}

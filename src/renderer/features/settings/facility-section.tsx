import { Skeleton } from '../../components/skeleton'

export function FacilitySection() {
  return <Skeleton />
}

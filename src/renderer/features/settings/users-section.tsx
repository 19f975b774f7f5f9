import { Skeleton } from '../../components/skeleton'

export function UsersSection() {
  return <Skeleton />
}

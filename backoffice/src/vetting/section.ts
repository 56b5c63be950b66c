import { BadgeCheck } from 'lucide-react'
import type { Section } from '../section.ts'

export const VETTING_SECTION: Section = {
  name: 'vetting-reviews',
  label: 'Review queue',
  group: 'Trust',
  icon: BadgeCheck,
  permission: 'manage_users',
}

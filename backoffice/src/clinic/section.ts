import { GraduationCap } from 'lucide-react'
import type { Section } from '../section.ts'

export const CLINIC_SECTION: Section = {
  name: 'clinic-dates',
  path: 'clinic',
  label: 'Clinic',
  group: 'Grow',
  icon: GraduationCap,
  permission: 'manage_invites',
}

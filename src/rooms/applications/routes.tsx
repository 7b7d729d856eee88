import type { Routes } from '../../platform/http/routes.tsx';

export function mountApplications(_on: Routes): void {}

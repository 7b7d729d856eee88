import type { Routes } from '../../platform/http/routes.tsx';

export function mountCare(_on: Routes): void {}

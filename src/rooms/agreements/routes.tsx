import type { Routes } from '../../platform/http/routes.tsx';

export function mountAgreements(_on: Routes): void {}

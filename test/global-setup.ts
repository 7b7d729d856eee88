import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { openDb } from '../src/platform/db/database.ts';
import { openEmbedded } from '../src/platform/db/embedded.ts';
import { migrateToLatest } from '../src/platform/db/migrate.ts';
import { installJobs } from '../src/platform/jobs/install.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Connection string of the test server with the right to create databases. */
    adminUrl: string;
  }
}

/** One database server for the whole run, with a migrated database that every test file copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'tandemwerk-test-'));
  const server = await openEmbedded({ folder: join(folder, 'postgres'), durable: false });
  const admin = new pg.Client({ connectionString: server.url });
  await admin.connect();
  await admin.query('create database template_app');
  await admin.end();
  const db = openDb(server.url.replace(/[^/]+$/, 'template_app'));
  try {
    await migrateToLatest(db);
    await installJobs(server.url.replace(/[^/]+$/, 'template_app'));
  } catch (error) {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
    throw error;
  } finally {
    await db.destroy();
  }
  project.provide('adminUrl', server.url);
  return async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

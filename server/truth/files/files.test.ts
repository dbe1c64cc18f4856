import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contractOf } from '../testing/contract';
import { importedContractOf } from '../testing/imported-contract';
import { filesTruth } from '.';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

const open = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'maydan-truth-'));
  folders.push(folder);
  return { truth: filesTruth(folder), other: filesTruth(folder) };
};
contractOf('files', open);
importedContractOf('files', open);

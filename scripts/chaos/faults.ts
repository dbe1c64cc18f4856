import type { Fault } from './fault';
import { faultsOfDatabase } from './of-database';
import { faultsOfMachine } from './of-machine';
import { faultsOfNetwork } from './of-network';
import { faultsOfSite } from './of-site';

export const faults: readonly Fault[] = [...faultsOfDatabase, ...faultsOfNetwork, ...faultsOfMachine, ...faultsOfSite];

/**
 * Every kind of job, one import per line. Loaded by every process: who enqueues must know what it
 * enqueues.
 */
export {}

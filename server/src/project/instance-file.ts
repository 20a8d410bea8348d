/** The two files of an instance that Postfix itself reads. */
export type InstanceFile = 'main' | 'master';

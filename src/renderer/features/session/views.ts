/** Which page stands before the register. */
export type View = 'unlock' | 'choose' | 'new' | 'recover'

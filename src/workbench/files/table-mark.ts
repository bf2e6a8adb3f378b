/** Where a window has the name of its table: a reload leaves it, and a new window does not have it. */
export const TABLE_MARK = 'ziping.table';

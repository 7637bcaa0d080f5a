/** Words for kinds of units; "tổ" and "khu" may be of less than one. */
export const UNIT_KINDS = "thôn|tổ dân phố|tdp|khu phố|ấp|bản|khóm|xóm|buôn|làng|khối phố|khối|tiểu khu";

/** Words for kinds of units before their names. */
export const KIND_WORDS = `${UNIT_KINDS}|tổ|khu dân cư|khu`;

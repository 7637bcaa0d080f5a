/** Words for kinds of units before their names. */
export const KIND_WORDS = "thôn|tổ dân phố|tdp|tổ|khu phố|khu dân cư|khu|ấp|bản|khóm|xóm|buôn|làng|khối";

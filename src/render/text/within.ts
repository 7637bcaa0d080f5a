/** A place within a sentence or a longer name, its kind in small letters: xã Mẫu. A name without its kind stays. */
export function withinText(name: string): string {
  return name.replace(/^(?:Xã|Phường|Thị trấn|Đặc khu|Quận|Huyện|Thị xã|Thành phố|Tỉnh)(?=\s)/u, (kind) =>
    kind.toLocaleLowerCase("vi"),
  );
}

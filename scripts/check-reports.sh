#!/bin/sh
# Opens reports with programs that are not ours and looks whether they say the same.
#
#   scripts/check-reports.sh FOLDER… PAGE…    each folder with report.xlsx, report.html and
#                                             data/*.csv, or a dataset: dataset.xlsx, *.csv and
#                                             datapackage.json
#
# Of a dataset, Frictionless must find the tables valid, openpyxl must find in the workbooks what stands
# in the CSV files, and LibreOffice must reckon the totals that stand below the tables.
# LibreOffice must open the workbook and find in it the figures of the report's first table of people,
# episodes or quotations; Chromium must draw the page and use it: without script, by keyboard, on a
# phone, by night. Of a page, such as review.html, only that is looked at. Where there is a
# report.sqlite, Python must find every table of data/ in it, cell by cell. A program that is missing
# is passed over with a message, but fails where CI is set.
set -eu

here=$(dirname "$0")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fail() {
  echo "check-reports: $*" >&2
  exit 1
}

# Prints the first of the commands that exists.
first_of() {
  for name; do command -v "$name" && return; done
  [ -z "${CI:-}" ] || fail "there is no $1 here"
  echo "check-reports: no $1 here; what needs it is not checked" >&2
}

# Converts the workbook $1 to format $2 in the folder $3.
convert() {
  # A profile of its own: LibreOffice does nothing, and says nothing, beside another that runs.
  "$soffice" "-env:UserInstallation=file://$work/profile" --headless --convert-to "$2" \
    --outdir "$3" "$1" >"$work/log" 2>&1 || { cat "$work/log" >&2; fail "LibreOffice: $1"; }
}

# The table that every report of a kind has: of an episode, a list of episodes, an article.
main_table() {
  for name in speakers episodes quotations; do
    [ ! -s "$1/data/$name.csv" ] || { echo "$name"; return; }
  done
  fail "$1/data has no table of people, episodes or quotations"
}

check_workbook() {
  workbook=$1/report.xlsx
  out=$work/workbook
  rm -rf "$out" && mkdir "$out"

  convert "$workbook" pdf "$out"
  [ "$(head -c 5 "$out/report.pdf")" = "%PDF-" ] || fail "$workbook: LibreOffice printed no PDF"

  # One CSV a sheet (the last -1), numbers as they are and not as they are shown (the second false).
  convert "$workbook" 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1' \
    "$out"
  table=$1/data/$(main_table "$1").csv
  "$python" "$here/compare_workbook.py" "$table" "$out"/*.csv ||
    fail "$workbook does not hold the figures of $table"
}

# Frictionless and openpyxl, as scripts/check-datasets.txt names them, in a folder of their own.
install_python_packages() {
  packages=$here/../.build/check-datasets
  if "$python" -m venv "$packages" >"$work/log" 2>&1 &&
    "$packages/bin/pip" install --quiet --requirement "$here/check-datasets.txt" \
      >>"$work/log" 2>&1; then
    python_with_packages=$packages/bin/python
    return
  fi
  cat "$work/log" >&2
  [ -z "${CI:-}" ] || fail "Frictionless and openpyxl could not be installed"
  echo "check-reports: no Frictionless and openpyxl here; datasets are not checked" >&2
  return 1
}

check_dataset() {
  [ -n "$python_with_packages" ] || install_python_packages || return 0
  shown=$work/dataset
  rm -rf "$shown" && mkdir "$shown"
  "$python_with_packages" "$here/check_dataset.py" "$1" "$shown/bare.xlsx" ||
    fail "$1 is not what it says it is"
  [ -n "$soffice" ] || return 0
  # openpyxl has dropped what came of the formulas, so that LibreOffice has to reckon it.
  mkdir "$shown/reckoned"
  convert "$shown/bare.xlsx" 'xlsx:Calc MS Excel 2007 XML' "$shown/reckoned"
  "$python_with_packages" "$here/check_dataset.py" "$1" "$shown/reckoned/bare.xlsx" --totals ||
    fail "$1/dataset.xlsx: LibreOffice comes to other totals"
}

check_page() {
  page=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
  picture=$work/page.png
  rm -f "$picture"
  # Without its sandbox, since CI runs as root in a container.
  "$chromium" --headless --no-sandbox --disable-gpu --hide-scrollbars --window-size=1200,1600 \
    --user-data-dir="$work/chromium" --screenshot="$picture" "file://$page" >"$work/log" 2>&1 ||
    { cat "$work/log" >&2; fail "Chromium: $page"; }
  # An empty page of this size takes about 9,000 bytes.
  [ "$(wc -c <"$picture")" -gt 20000 ] || fail "$page: the picture of it is as good as empty"
  [ -z "$python" ] || "$python" "$here/check_page.py" "$chromium" "$page" ||
    fail "$page does not work as it should"
}

soffice=$(first_of soffice libreoffice)
chromium=$(first_of chromium chromium-browser google-chrome)
python=$(first_of python3)
python_with_packages=

[ $# -gt 0 ] || fail "usage: check-reports.sh FOLDER... PAGE..."
for folder; do
  case $folder in *.html)
    [ -z "$chromium" ] || check_page "$folder"
    echo "$folder: good"
    continue ;;
  esac
  if [ -s "$folder/dataset.xlsx" ]; then
    [ -z "$python" ] || check_dataset "$folder"
    echo "$folder: good"
    continue
  fi
  for file in report.xlsx report.html; do
    [ -s "$folder/$file" ] || fail "$folder/$file is missing or empty"
  done
  [ -z "$soffice" ] || [ -z "$python" ] || check_workbook "$folder"
  [ -z "$chromium" ] || check_page "$folder/report.html"
  if [ -s "$folder/report.sqlite" ] && [ -n "$python" ]; then
    "$python" "$here/compare_database.py" "$folder/report.sqlite" "$folder/data" ||
      fail "$folder/report.sqlite is not what stands in $folder/data"
  fi
  echo "$folder: good"
done

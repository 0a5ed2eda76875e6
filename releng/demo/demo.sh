#!/bin/sh
# SPDX-License-Identifier: EPL-2.0
# demo.sh MTLIVE PYTHON [SECONDS [FOLDER]]: one process records two instruments into one file; two others follow it.
set -eu
mtlive=$1
python=$2
seconds=${3:-30}
here=$(cd "$(dirname "$0")" && pwd)
folder=${4:-$(cd "$here/../.." && pwd)/demo}
file=$folder/demo.h5
recording=$here/../../bundles/org.mtlive.testing/data/example_lemi.txt

say() { printf '\n== %s\n' "$*"; }
prefix() { sed -u "s/^/$1 | /"; }

rm -rf "$folder"
mkdir -p "$folder"
cat <<TEXT
MTLive demo, $seconds seconds. One process records two instruments into one live MTH5 file, demo/demo.h5:
  station LEMI  a real LEMI-424 recording (60 s at 1 Hz), replayed at twice its pace
  station SIM   a simulated broadband station over 100 ohm m, five channels at 128 Hz
Two other processes follow the same file while it grows: 'mtlive monitor', and stock Python mth5.
TEXT

say "writer, MTLive reader and Python mth5 reader, at the same time"
# Python takes some seconds to load its modules: it waits for the file, not the file for it
"$python" "$here/follow.py" "$file" "$seconds" 2>&1 | prefix "Python mth5" &
follower=$!
until [ -e "$file.awaited" ]; do
    kill -0 $follower 2>/dev/null || exit 1
    sleep 0.2
done
rm "$file.awaited"
"$mtlive" collect "$file" --survey demo_survey --for "${seconds}s" \
    --driver lemi424 --set "file=$recording" --set speed=2 --station LEMI --run 001 \
    --driver simulator --set sample-rate=128 --set seed=1 --station SIM --run 001 2>&1 | prefix "collect    " &
writer=$!
until [ -s "$file" ]; do
    kill -0 $writer 2>/dev/null || exit 1
    sleep 0.2
done
"$mtlive" monitor "$file" --component ex --interval 2s --for "${seconds}s" 2>&1 | prefix "monitor    " &
wait

say "the finished file: mtlive summary demo/demo.h5 --channels"
"$mtlive" summary "$file" --channels
say "the same file, opened by Python mth5"
"$python" -c '
import sys
import pandas
from loguru import logger
from mth5.mth5 import MTH5
logger.remove()
pandas.set_option("display.width", 200, "display.max_columns", None)
m = MTH5()
m.open_mth5(sys.argv[1], mode="r")
print(m.channel_summary.to_dataframe()[["station", "component", "end", "n_samples", "sample_rate", "units"]])
m.close_mth5()' "$file"

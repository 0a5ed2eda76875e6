#!/usr/bin/env python
# SPDX-License-Identifier: EPL-2.0
"""
Real-time MT data monitor using SWMR mode

data_monitor.py as it stands in the SWMR guide of mth5; the file is an argument and the component 'ex', as mth5 names it.
"""
import sys
import time
from mth5.mth5 import MTH5


def monitor_data():
    print("Opening MTH5 file in SWMR reader mode...")
    mth5 = MTH5()
    mth5.open_mth5(sys.argv[1], 'r', single_writer_multiple_reader=True)

    print("Monitoring data (Ctrl+C to stop)...")
    last_sample_count = 0

    try:
        while True:
            # Get current state
            channel_df = mth5.channel_summary.to_dataframe()

            if not channel_df.empty:
                # Check Ex channel
                ex_row = channel_df[channel_df.component == 'ex']

                if not ex_row.empty:
                    current_samples = ex_row.iloc[0].n_samples

                    if current_samples != last_sample_count:
                        new_samples = current_samples - last_sample_count
                        print(f"Data update: {current_samples} total samples "
                              f"(+{new_samples} new)")
                        last_sample_count = current_samples

            time.sleep(1)  # Check every second

    except KeyboardInterrupt:
        print("\nStopping monitor...")
    finally:
        mth5.close_mth5()
        print("Monitor stopped")


if __name__ == '__main__':
    monitor_data()

CREATE TABLE `community_order` (
	`id` text PRIMARY KEY NOT NULL,
	`district` text NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`name_en` text,
	`lng` real,
	`lat` real,
	`radius_m` integer,
	`time_zone` text,
	`country` text,
	`phone` text,
	`embed_origins` text DEFAULT '[]' NOT NULL,
	`extract_kind` text NOT NULL,
	`pieces` integer NOT NULL,
	`state` text DEFAULT 'begun' NOT NULL,
	`said` text,
	`tries` integer DEFAULT 0 NOT NULL,
	`ordered_by` text NOT NULL,
	`ordered_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`ordered_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `community_order_by_district` ON `community_order` (`district`,`ordered_at`);--> statement-breakpoint
CREATE INDEX `community_order_by_state` ON `community_order` (`state`,`ordered_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `community_order_slug` ON `community_order` (`slug`) WHERE "community_order"."state" in ('begun', 'waiting', 'running');--> statement-breakpoint
ALTER TABLE `invitation` ADD `district` text;
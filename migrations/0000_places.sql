CREATE TABLE `community` (
	`id` integer PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`name_en` text,
	`district` text,
	`center_lng` real NOT NULL,
	`center_lat` real NOT NULL,
	`west` real NOT NULL,
	`south` real NOT NULL,
	`east` real NOT NULL,
	`north` real NOT NULL,
	`time_zone` text NOT NULL,
	`country` text NOT NULL,
	`phone` text,
	`fictional` integer DEFAULT false NOT NULL,
	`attribution` text NOT NULL,
	`graph_key` text NOT NULL,
	`homes_key` text NOT NULL,
	`tiles_key` text NOT NULL,
	`homes` integer NOT NULL,
	`population` integer NOT NULL,
	`places_version` integer NOT NULL,
	`imported_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `community_slug_unique` ON `community` (`slug`);--> statement-breakpoint
CREATE TABLE `place` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` integer NOT NULL,
	`source` text,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`name_en` text,
	`lng` real NOT NULL,
	`lat` real NOT NULL,
	`cell` integer NOT NULL,
	`address` text,
	`phone` text,
	`hours` text,
	`wheelchair` text,
	`amenities` text DEFAULT '[]' NOT NULL,
	`edited_fields` text DEFAULT '[]' NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`community_id`) REFERENCES `community`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "place_wheelchair" CHECK("place"."wheelchair" in ('yes', 'limited', 'no'))
);
--> statement-breakpoint
CREATE INDEX `place_by_cell` ON `place` (`community_id`,`cell`);--> statement-breakpoint
CREATE INDEX `place_by_kind` ON `place` (`community_id`,`kind`,`cell`);--> statement-breakpoint
CREATE TABLE `place_search` (
	`community_id` integer NOT NULL,
	`suffix` text NOT NULL,
	`place_id` text NOT NULL,
	PRIMARY KEY(`community_id`, `suffix`, `place_id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `place_search_by_place` ON `place_search` (`place_id`);--> statement-breakpoint
CREATE TABLE `staged_place` (
	`import_id` text NOT NULL,
	`id` text NOT NULL,
	`source` text NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`name_en` text,
	`lng` real NOT NULL,
	`lat` real NOT NULL,
	`cell` integer NOT NULL,
	`address` text,
	`phone` text,
	`hours` text,
	`wheelchair` text,
	`amenities` text DEFAULT '[]' NOT NULL,
	`suffixes` text NOT NULL,
	PRIMARY KEY(`import_id`, `id`)
);
